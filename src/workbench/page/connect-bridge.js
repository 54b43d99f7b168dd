/* global parent, window, document */
/*
 * First in the pane's frame, before Microsoft's library: the bridge that the library looks for when it loads. Its other
 * end is the page around the frame, where the workbook is.
 */
(function () {
  window._richApiNativeBridge = parent.workbench.connectPane();
  document.documentElement.setAttribute('data-theme', parent.workbench.theme());
  // As in Excel, F6 goes on to the next part of the window.
  window.addEventListener('keydown', function (event) {
    if (event.key !== 'F6') return;
    event.preventDefault();
    parent.workbench.moveOn('pane', event.shiftKey);
  });
})();
