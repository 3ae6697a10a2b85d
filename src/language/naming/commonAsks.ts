/**
 * What people ask of any product, by the name that a support person would type, and how customers say it. Of a wording
 * all words must stand in a text, `/` parts words of which one must. Written from what such programs have in common.
 */
export const COMMON_ASKS = `Dark mode: dark mode/theme/design/background/version; night mode/theme; black background/screen/theme/version; white/bright eyes/night/dark; blinding screen/white
Single sign-on: sso; saml; oidc; okta; entra; azure login/sign; active directory; single sign; google/microsoft/company/corporate account login/log/sign; separate password
Two-factor authentication: 2fa; mfa; two factor; authenticator; second factor; one time code; security code login/log
Fingerprint login: fingerprint; face id; touch id; biometric; biometrics
Password reset: reset password; forgot password; forgotten password; password link/mail
Login problems: cannot log; can not log; log out/in keeps; locked account/out; logged out
Calendar sync: google/outlook/apple/phone/ical/personal calendar; calendar sync/subscribe/feed; ics; ical
Export to CSV or Excel: export csv/excel/spreadsheet/data; download csv/excel/spreadsheet; copy paste excel/sheet/spreadsheet; csv; xlsx
PDF export: export pdf; download pdf; save pdf; as pdf
Import from a file: import csv/excel/spreadsheet/list/file/data; upload csv/spreadsheet/list; bulk upload
Printing: print; printer; printout; sheet paper; a4; fit paper/page
Bulk editing: bulk edit/change/update/delete/action; several/many/all at once; one by one; one after another; select all; mass edit/update/delete; each one separately
Copying: duplicate; copy week/last/previous/one/existing/over; clone; from scratch; again every time
Templates: template; templates; boilerplate; prefilled; same text again
Undo: undo; ctrl z; accident/accidentally/mistake deleted/removed/sent; take back; revert; restore deleted; recycle bin; trash
Audit log: audit log/trail; who changed/edited/deleted/moved/did/when; change log; history change/changes/changed; see who
Version history: version history; previous version/versions; earlier version; older version
Roles and permissions: permission; role; roles; access rights; read only; restrict access; only admins/managers/some see/edit; everybody/everyone see/delete/edit
Notifications: push notification/notifications; notify; notified; alert me/us; let me know
Too many notifications: too many/much notifications/emails/mails/alerts; mute; unsubscribe; spam mails/emails/notifications; turn off notifications
Missing notifications: no notification/notifications/alert; not notified; notification/notifications never/not
Reminders: reminder; reminders; remind; forget; forgot; forgotten; nudge
Slack and Teams messages: slack; teams; whatsapp; discord; telegram
Text messages: sms; text message/messages; texts
Email integration: gmail; outlook mail/email/plugin/addin; forward email/mail into; cc
API access: api; rest; endpoint; graphql
Webhooks: webhook; webhooks; callback url; poll; polling
Integration with accounting: quickbooks; xero; datev; sage; accounting bookkeeper/system/program/software
Zapier integration: zapier; make.com; ifttt; n8n
Salesforce integration: salesforce; hubspot; crm sync/connect/integration
Search: search; cannot find; full text; look up; searching; scroll find
Filters: filter; filters; filtering; narrow list
Sorting: sort; sorting; order alphabetical/date/alphabet; alphabetically
Saved views: saved view/views/filter/search; save filter/view/search; same filter again
Custom fields: custom field/fields; own field/fields; additional field/fields; extra field/column; field for
Tags and labels: tag; tags; label; labels; categories; categorize; colour coding; color coding
Folders: folder; folders; subfolder; subfolders
Drag and drop: drag; drop
Keyboard shortcuts: shortcut; shortcuts; hotkey; hotkeys; keyboard; mouse hand
Offline mode: offline mode/work/use/access/available; no internet/signal/reception/connection/network; without internet/signal/reception/connection/network; airplane/flight mode; wifi dropped/down/lost/out/away; internet out/down
Mobile app: mobile app; phone app; android; iphone app; app store; smartphone; on the phone
Tablet app: tablet; ipad
Widget on the home screen: widget; home screen
Smartwatch app: watch; wear; wearable
Larger text: font; larger text; bigger letters; text size; tiny letters/text/print
Screen reader support: screen reader; blind; accessibility; wcag; contrast; voiceover
Other languages: translate; translation; translated; german; spanish; french; polish; language
Time zones: time zone; timezone; utc
Date format: date format; american date; dd mm; month first; first day week
Currencies: currency; currencies; euro dollar; exchange rate
Recurring entries: recurring; repeat; repeating; every week/month/monday again; recurrence
Scheduling for later: schedule send/post/publish/later; publish later; send later; scheduled
Time tracking: track time; time tracking; timer; log hours; timesheet hours
Overtime: overtime
Approvals: approve; approval; approvals; sign off
Comments and mentions: comment; comments; mention colleague; @mention
Attachments: attachment; attachments; attach
Photos and pictures: upload photo/picture/image; photos; pictures
Larger uploads: file too large/big; upload limit; file size; mb limit
E-signatures: signature; sign document/contract; docusign; esign
Comparison of periods: compare last/previous year/month/week; year over year; versus last
Dashboard: dashboard; overview page; at a glance; one screen
Reports: report; reports; reporting; statistics; numbers boss/board
Gantt chart: gantt; tasks/project timeline
Charts: chart; graph
Budget and costs: budget; cost; costs; forecast
Invoices: invoice; invoices; billing; bill
Refunds: refund; money back; charged twice
Payment methods: pay card/paypal/transfer; paypal; apple pay; sepa; direct debit; credit card
Discount codes: discount; coupon; promo; voucher
Gift cards: gift card/cards; voucher; vouchers
Price and plan: expensive; price; cheaper; pricing; per seat; per user
Guest access: guest; external; without account; client see
Sharing a link: share link; share; public link
Several accounts: several accounts; multiple accounts; switch account/accounts; two accounts; log out other
Several locations: location; locations; branch; branches; site; sites; shop; shops; store; stores
Merging duplicates: merge; remove/detect/combine duplicates; combine two/entries/records; twice in
Archiving: archive; archived; old entries
Deleting an account: delete account; gdpr; close account; erase data
Data backup: backup; back up; backups
Automatic rules: automation; automatically; rule; rules; workflow; by itself; by hand
Assigning: assign; assigned; assignee; responsible
Invitations: invite; invites; invitation; invitations
Expired links: link expired/valid/invalid/dead; invitation/invite expired/valid/invalid/dead; token expired
Onboarding and help texts: tutorial; documentation; manual; guide
Map and route: map; route; gps; directions
Barcode scanning: barcode; scan; scanner; qr
Waiting list: waiting list; waitlist; full class/course
Stock levels: stock; inventory`;

/** The same of what fails. */
export const COMMON_FAULTS = `Slow loading: slow; slowly; slowness; forever load/open; seconds load/open; minutes load/open; lag; lags; laggy; spinner; spinning; takes ages
Crashes: crash; crashes; crashed; crashing; closes itself; freezes; frozen; freeze; hangs; white screen; home screen back
Lost data: lost entries/data/work/draft/answers/changes; vanished; disappeared; gone; missing entries/data
Saving fails: not save; save error; saved but; saving
Connection drops: goes/went/keeps/shows/says offline; disconnect; lose/drop connection/wifi/signal; unreachable; connection drops/lost
Sync problems: not sync/syncing/synced; out of sync; sync stopped/fails
Duplicate entries: twice; duplicated; double; duplicates
Wrong totals: total wrong; totals; add up; rounding; cent off; wrong amount/sum/number
Wrong times: hour early/late; wrong time/hour; daylight saving; clocks
Emails not arriving: mail/email/mails/emails arrive/arrives/received/spam/junk; never got mail/email; not receiving
Uploads fail: upload fails/failed/stuck/error; uploading
Battery drain: battery; drains; drain
Error message: error code; error message; error 500/404/403`;
