/* global document */
/*
 * Written for the oldest webview there is: where Excel shows its panes in Internet Explorer or the first Edge, the pane
 * itself cannot run, and would stay empty. A file of its own, so that no policy against inline scripts stops it.
 */
(function () {
  if (typeof Promise === 'function' && Array.prototype.at && Object.hasOwn) return;
  var pane = document.getElementById('pane');
  pane.innerHTML =
    '<p class="before-start">RAF Ready needs a newer version of Excel, or Excel on the web. ' +
    'This one shows its panes in a browser that is too old to run it.</p>';
})();
