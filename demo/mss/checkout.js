// The payment of this demo: it thanks the visitor and sends nothing.
const form = document.querySelector('#pay');
const receipt = document.querySelector('#receipt');

form.addEventListener('submit', event => {
  event.preventDefault();
  form.hidden = true;
  receipt.hidden = false;
  receipt.focus();
});
