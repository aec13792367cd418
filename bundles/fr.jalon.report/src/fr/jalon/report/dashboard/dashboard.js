(function () {
  'use strict';
  // No angle bracket and no ampersand in here: the page is read by XML parsers, too.
  var form = document.getElementById('filtres');
  var count = document.getElementById('nombre');
  var fields = ['axe', 'statut', 'famille', 'texte'].map(function (id) { return document.getElementById(id); }).filter(Boolean);
  var cards = Array.prototype.slice.call(document.querySelectorAll('.card'));

  function plain(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  }

  function value(id) {
    var field = document.getElementById(id);
    return field ? field.value : '';
  }

  function has(list, word) {
    return word === '' ? true : list.split(' ').indexOf(word) !== -1;
  }

  function families(card, family) {
    var found = family === '';
    card.querySelectorAll('[data-family]').forEach(function (row) {
      var meant = family === '' ? true : row.dataset.family === family;
      row.hidden = !meant;
      if (meant) { found = true; }
    });
    return found;
  }

  function apply() {
    var words = plain(value('texte')).split(/\s+/).filter(Boolean);
    var shown = 0;
    cards.forEach(function (card) {
      var text = plain(card.textContent);
      var meets = [has(card.dataset.axes, value('axe')), has(card.dataset.statuses, value('statut')), families(card, value('famille')),
        words.every(function (word) { return text.indexOf(word) !== -1; })].every(Boolean);
      card.hidden = !meets;
      if (meets) { shown += 1; }
    });
    var sentence = shown === 0 ? count.dataset.none : shown === 1 ? count.dataset.one : count.dataset.many.replace('777', String(shown));
    if (count.textContent !== sentence) { count.textContent = sentence; }
  }

  function remember() {
    var chosen = new URLSearchParams();
    fields.forEach(function (field) { if (field.value) { chosen.set(field.id, field.value); } });
    var hash = chosen.toString();
    history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
  }

  function recall() {
    var hash = location.hash.slice(1);
    if (hash.indexOf('=') === -1) {
      var target = hash ? document.getElementById(decodeURIComponent(hash)) : null;
      if (target) { if (target.tagName === 'DETAILS') { target.open = true; } }
      return;
    }
    var chosen = new URLSearchParams(hash);
    fields.forEach(function (field) {
      field.value = chosen.get(field.id) || '';
      if (field.selectedIndex === -1) { field.selectedIndex = 0; }
    });
  }

  function changed() { apply(); remember(); }

  form.hidden = false;
  form.addEventListener('input', changed);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(changed, 0); });
  form.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') { form.reset(); }
  });
  window.addEventListener('hashchange', function () { recall(); apply(); });
  // On paper nothing can be opened.
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    opened.forEach(function (each) { each.open = true; });
  });
  window.addEventListener('afterprint', function () { opened.forEach(function (each) { each.open = false; }); });
  recall();
  apply();
}());
