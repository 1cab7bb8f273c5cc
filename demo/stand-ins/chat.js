// Stand-in for a chat widget: a bubble at the bottom end corner that opens a small window.
(() => {
  const site = location.pathname.split('/')[1];
  const thirtyDays = 30 * 24 * 60 * 60;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { position: fixed; inset-block-end: 1.25rem; inset-inline-end: 1.25rem; z-index: 40; display: block;
      font: 0.9375rem/1.5 system-ui, sans-serif; color: #16202a; }
    button { display: grid; place-items: center; inline-size: 3.5rem; block-size: 3.5rem; margin-inline-start: auto;
      border: 0; border-radius: 50%; background: #d9480f; color: #fff; cursor: pointer;
      box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.28); }
    button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #d9480f; }
    svg { inline-size: 1.6rem; fill: none; stroke: currentcolor; stroke-width: 1.8; stroke-linejoin: round; }
    section { inline-size: min(19rem, calc(100vw - 2.5rem)); margin-block-end: 0.75rem; padding: 1.25rem;
      box-sizing: border-box; border-radius: 0.75rem; background: #fff; box-shadow: 0 1rem 3rem rgb(0 0 0 / 0.3); }
    section[hidden] { display: none; }
    h2 { margin: 0 0 0.25rem; font-size: 1rem; }
    p { margin: 0; color: #52606d; }
  `);
  const create = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  function icon() {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    const path = document.createElementNS(space, 'path');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', 'M4 5h16v11h-9l-4 4v-4H4z');
    svg.append(path);
    return svg;
  }

  function show() {
    const host = create('div', { className: 'ex-chat' });
    const root = host.attachShadow({ mode: 'open' });
    const talk = create('section', { hidden: true },
      create('h2', { textContent: 'Hello' }),
      create('p', { textContent: 'A real chat would start here. This one is a stand-in and sends nothing.' }));
    const button = create('button', { type: 'button', ariaLabel: 'Open the chat', ariaExpanded: 'false' }, icon());
    button.addEventListener('click', () => {
      talk.hidden = !talk.hidden;
      button.ariaExpanded = String(!talk.hidden);
      button.ariaLabel = talk.hidden ? 'Open the chat' : 'Close the chat';
    });
    root.adoptedStyleSheets = [sheet];
    root.append(talk, button);
    document.body.append(host);
  }

  document.cookie = `_ex_chat=guest-1; Path=/${site}/; Max-Age=${thirtyDays}; SameSite=Lax`;
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
  (window.demoRan ??= []).push('chat');
  document.dispatchEvent(new Event('demo-ran'));
})();
