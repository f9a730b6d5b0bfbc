// The link's secret stands after `#`, which no server is told: it is posted from here, and a pasted link is cut to it.
const form = document.getElementById("begin");
const field = document.getElementById("secret");
const secretOf = (link) => link.trim().split("#").pop();

form.addEventListener("submit", () => {
  field.value = secretOf(field.value);
});

if (location.hash.length > 1) {
  field.value = secretOf(location.hash);
  form.submit();
}
