// Stand-in for a reading-time script, a module: how many seconds this tab has been read.
const key = `${location.pathname.split('/')[1]}.reading`;

function count(seconds) {
  if (document.visibilityState === 'visible') {
    sessionStorage.setItem(key, String(Number(sessionStorage.getItem(key) ?? 0) + seconds));
  }
}

count(0);
setInterval(count, 5000, 5);
(window.demoRan ??= []).push('reading-time');
document.dispatchEvent(new Event('demo-ran'));
