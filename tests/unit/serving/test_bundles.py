"""Files joined into one: in the order of the list, each with its names to itself."""

import pytest

from webapp.serving.bundles import joined

ROOM = b"const HIDDEN = 2;\n\nexport const SEEN = 3;\n\nexport function area(x) {\n  return x;\n}\n"
MAP = b'import { area, SEEN } from "./room.js";\n\nconst HIDDEN = area(SEEN);\n'
LATER = "}catch(mistake){setTimeout(()=>{throw mistake;});}}"


def _together(**files: bytes) -> str:
    names = {f"js/{name}.js": text for name, text in files.items()}
    order = "# a remark\n" + "".join(f"{name}  # why\n" for name in names)
    return joined({**names, "js/page.txt": order.encode()}, "js/page.txt").decode()


def test_style_sheets_stand_one_after_the_other_without_byte_order_marks():
    files = {
        "a.css": "\ufeffa {}".encode(),
        "b.css": "\ufeffb {}".encode(),
        "all.txt": b"b.css\na.css",
    }
    assert joined(files, "all.txt") == b"b{}\na{}"


def test_each_script_is_a_block_of_its_own():
    assert _together(one=b"const a = 1;\n", two=b"const a = 2;") == (
        f"{{try{{const a=1;{LATER}\n{{try{{const a=2;{LATER}"
    )


def test_a_last_line_that_ends_in_a_remark_does_not_swallow_the_end_of_the_block():
    assert _together(one=b"a(); // why") == f"{{try{{a();{LATER}"


def test_what_a_script_exports_is_handed_to_those_after_it():
    text = _together(room=ROOM, map=MAP)
    assert text.startswith("const _js_room=(()=>{try{const HIDDEN=2;const SEEN=3;")
    assert "return{SEEN,area};}catch(mistake){" in text
    assert "const{area,SEEN}=_js_room;" in text
    assert "import" not in text
    assert "export" not in text


def test_scripts_of_one_name_in_two_folders_stay_apart():
    text = _together(
        **{"list/rows": b"export const A = 1;\n", "map/rows": b"export const A = 2;\n"},
        page=b'import { A } from "./list/rows.js";\n\nshow(A);\n',
    )
    assert "const _js_list_rows=(()=>" in text
    assert "const _js_map_rows=(()=>" in text
    assert "const{A}=_js_list_rows;" in text


def test_a_script_cannot_import_from_one_that_comes_later():
    with pytest.raises(ValueError, match=r"js/map.js imports js/room.js, which does not stand"):
        _together(map=MAP, room=ROOM)


@pytest.mark.parametrize("line", ['import "./room.js";', "export default 3;", "export { a };"])
def test_a_form_that_is_not_known_is_refused_by_name(line):
    with pytest.raises(ValueError, match=r"js/map.js cannot be joined: (import|export)"):
        _together(room=ROOM, map=line.encode())
