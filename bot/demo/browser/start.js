// Opens what is meant for a phone in a window of a phone's size. Without this, or where windows are not allowed, it opens in a tab.
for (const link of document.querySelectorAll('a[data-phone]')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (window.open(link.href, 'vejviser-phone', 'popup,width=390,height=844') !== null) event.preventDefault();
  });
}
