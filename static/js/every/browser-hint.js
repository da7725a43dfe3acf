/**
 * Shows how to open a page in the system's own browser, inside apps (WeChat, WeCom) in which
 * positions, downloads or printing may fail. Nothing else depends on where a page is opened.
 */

if (/MicroMessenger|wxwork/i.test(navigator.userAgent)) {
  for (const hint of document.querySelectorAll("[data-browser-hint]")) hint.hidden = false;
}
