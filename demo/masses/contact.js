// The form of this demo: it thanks the visitor, sends nothing and keeps nothing.
const form = document.querySelector('#contact');
const thanks = document.querySelector('#thanks');

form.addEventListener('submit', event => {
  event.preventDefault();
  form.reset();
  form.hidden = true;
  thanks.hidden = false;
  thanks.focus();
});
