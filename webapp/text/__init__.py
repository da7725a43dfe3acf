"""One normalising for index, query and gazetteer; the only door to OpenCC and pypinyin."""
