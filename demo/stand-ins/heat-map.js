// Stand-in for a heat map: remembers where this tab was pressed and paints it over the page.
(() => {
  const key = `${location.pathname.split('/')[1]}.heat`;
  const points = JSON.parse(sessionStorage.getItem(key) ?? '[]');
  const canvas = document.createElement('canvas');
  const sheet = new CSSStyleSheet();
  canvas.className = 'ex-heat';
  canvas.ariaHidden = 'true';
  sheet.replaceSync('.ex-heat { position: fixed; inset: 0; z-index: 30; pointer-events: none; }');

  function paint() {
    canvas.width = innerWidth;
    canvas.height = innerHeight;
    const brush = canvas.getContext('2d');
    for (const { path, x, y } of points) {
      if (path !== location.pathname) continue;
      const [left, top] = [x - scrollX, y - scrollY];
      const glow = brush.createRadialGradient(left, top, 0, left, top, 34);
      glow.addColorStop(0, 'rgb(255 60 20 / 0.55)');
      glow.addColorStop(0.5, 'rgb(255 170 0 / 0.25)');
      glow.addColorStop(1, 'rgb(255 220 0 / 0)');
      brush.fillStyle = glow;
      brush.fillRect(left - 34, top - 34, 68, 68);
    }
  }

  function save() {
    sessionStorage.setItem(key, JSON.stringify(points.slice(-40)));
  }

  function show() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.body.append(canvas);
    paint();
  }

  addEventListener('pointerdown', ({ pageX, pageY }) => {
    points.push({ path: location.pathname, x: Math.round(pageX), y: Math.round(pageY) });
    save();
    paint();
  });
  addEventListener('scroll', paint, { passive: true });
  addEventListener('resize', paint);
  save();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();

  (window.demoRan ??= []).push('heat-map');
  document.dispatchEvent(new Event('demo-ran'));
})();
