import { css } from 'lit';

/** The table of everything that is declared; where there is no room for its columns, cards. */
export const declarationStyles = css`
  .root { padding: clamp(16px, 4vw, 1.5em) }
  h2 { padding: 0 }
  p { font-size: .9375em }
  .actions { margin-top: 1em }
  .actions button { flex: 0 1 auto; padding-inline: 1em; border-color: var(--_muted); background: none; color: var(--_text) }
  .status:not(:empty) { margin-top: .75em }
  .category { margin-top: 2em }
  h3 { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; column-gap: .75em; margin: 0; font-size: 1em; font-weight: 650 }
  .category p { margin-top: .125em }
  .state { font-size: .875em; font-weight: 400; color: var(--_muted) }
  table { table-layout: fixed; width: 100%; margin-top: .75em; border-collapse: collapse; font-size: .875em }
  th, td { border-top: var(--_rule) solid var(--_line); padding-block: .5em; padding-inline: 0 .75em; text-align: start; vertical-align: top; font-weight: 400 }
  thead th { border-top: 0; padding-top: 0; vertical-align: bottom; color: var(--_muted) }
  thead :nth-child(1) { width: 18% }
  thead :nth-child(3) { width: 28% }
  thead :nth-child(5) { width: 12% }
  th:last-child, td:last-child { padding-inline-end: 0 }
  code { font-family: ui-monospace, monospace; font-size: .9375em }
  .across th { padding-top: 1em }
  .service { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; column-gap: .75em; font-weight: 600 }
  .service .state { font-size: 1em }
  .about { display: block; color: var(--_muted) }
  .yes { font-weight: 600 }
  @media not print {
    @container (max-width: 42em) {
      table, tbody, tr, th, td { display: block }
      thead { position: absolute; clip-path: inset(50%) }
      tr { border-top: var(--_rule) solid var(--_line); padding: .625em 0 }
      th, td { border: 0; padding: 0 }
      .across { padding-bottom: .375em }
      .across th { padding-top: 0 }
      tr:not(.across) { padding-inline-start: .75em }
      tr:not(.across) th { font-weight: 600 }
      td[data-label] { display: flex; gap: .75em }
      td[data-label]::before { flex: 0 0 min(10em, 45%); color: var(--_muted); font-weight: 400; content: attr(data-label); content: attr(data-label) / '' }
    }
  }
  @media print {
    .root { padding: 0 }
    .status { display: none }
    table { font-size: .75em }
    h3, thead, tr { break-inside: avoid; break-after: avoid }
    tbody tr { break-after: auto }
    a::after { content: ' (' attr(href) ')' }
  }
`;
