/**
 * Where streets were imported, cards lead to the way from the place that the list is near: it goes into
 * their addresses. A place that the device told is never among them, for it never leaves the device.
 */

const list = document.querySelector("[data-walk-from]");
const near = new URLSearchParams(location.search).get("near") || (list && list.dataset.walkFrom);

for (const link of list ? list.querySelectorAll('.service-card a[href*="/services/"]') : []) {
  const url = new URL(link.href);
  url.searchParams.set("near", near);
  link.href = url.href;
}
