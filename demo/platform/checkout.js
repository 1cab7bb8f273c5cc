// The payment of this demo: a necessary cookie holds the chosen plan until it is paid for. Nothing is sent.
const plans = document.querySelector('#plans');
const payment = document.querySelector('#payment');
const done = document.querySelector('#done');
const halfAnHour = 30 * 60;

function keepPlan(plan, seconds) {
  document.cookie = `platform_checkout=${plan}; Path=/platform/; Max-Age=${seconds}; SameSite=Lax`;
}

function show(section) {
  for (const each of [plans, payment, done]) each.hidden = each !== section;
  section.focus();
}

for (const button of document.querySelectorAll('[data-plan]')) {
  button.addEventListener('click', () => {
    keepPlan(button.dataset.plan, halfAnHour);
    document.querySelector('#order').textContent = `${button.dataset.plan}, ${button.dataset.price} a month.`;
    show(payment);
  });
}

document.querySelector('#pay').addEventListener('submit', event => {
  event.preventDefault();
  keepPlan('', 0);
  event.target.reset();
  show(done);
});
