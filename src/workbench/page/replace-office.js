/* global parent, window */
/* After Microsoft's library and before the pane: an Office that knows its host. */
(function () {
  window.Office = parent.workbench.officeFor(window.Office);
})();
