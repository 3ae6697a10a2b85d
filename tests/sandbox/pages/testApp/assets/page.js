// What tests drive: the framework's own client, and everything it heard since the page started.
const query = new URLSearchParams(location.search);
document.documentElement.dataset.scheme = query.get('colorScheme');
window.heard = [];
window.saveAnswer = undefined;
window.client = window.ZAFClient.init((registered) => {
  window.registered = registered;
  document.getElementById('what').textContent = `ready in ${registered.context.location}`;
});

const EVENTS =
  `app.activated app.deactivated app.expanded app.collapsed app.willDestroy pane.activated pane.deactivated
  app.route.changed colorScheme.changed window.resize instance.created instance.registered ticket.saved ticket.updated
  ticket.submit.start ticket.submit.done ticket.submit.fail ticket.submit.always ticket.tags.changed
  ticket.status.changed ticket.conversation.changed comment.text.changed custom.thing modal.close`.split(
    /\s+/,
  );
for (const event of EVENTS) {
  window.client.on(event, (data) => {
    window.heard.push({ event, data });
    const row = document.createElement('li');
    row.textContent = event;
    document.getElementById('heard').append(row);
  });
}
window.client.on('ticket.save', () => {
  window.heard.push({ event: 'ticket.save' });
  return window.onSave ? window.onSave() : undefined;
});
