/**
 * Sentences as they stand in mails to the support of all sorts of products, written for this project; of no real
 * customer and no product. Asks and reports are told as people tell them, mostly without the words that rules know.
 */
export const OWN_TICKETS: Readonly<
  Record<'request' | 'bug' | 'praise' | 'question' | 'none', readonly string[]>
> = {
  request: `
    At the moment we export everything, open it in a spreadsheet and delete the columns nobody wants.
    Our auditors want to know who approved a payment, and all I can show them is a date.
    When a client has two addresses I have to pick one and write the other in the notes.
    The list only shows fifty rows, so I page through it twenty times to find the one I want.
    For our drivers a text message would be far better than an email they never open.
    It tells everybody about every change, and now nobody reads those mails any more.
    I cannot see at a glance which orders are still waiting for us.
    I would pay extra if it could talk to our cash register.
    We run three brands and they all end up with the same logo on the receipt.
    Every new starter has to be typed in again although HR has all of it already.
    Could the deadline move along when the start date moves?
    Is there anything that stops two people from booking the same van?
    A colour for each team would make the calendar readable.
    Could the totals be shown at the top instead of at the very bottom?
    My assistant should be able to prepare invoices without being able to send them.
    What about letting customers reschedule by themselves?
    The older members of our choir need bigger letters.
    We are not allowed to keep that data longer than two years, so something that deletes it by itself is a must.
    It would spare me the Sunday evening if last week could simply be repeated.
    Would you think about a version for Linux?
    If I could drag the card onto another column my day would be shorter.
    Our accountant asks for the file in her own format every quarter.
    Right now the only way to tell them is to ring each of them up.
    There seems to be no place to note that somebody is vegetarian.
    I miss the little summary that the old portal had on its first page.
    The competitor we came from warned us before the stock ran out.
    I keep a paper list beside the screen because it forgets the order I put things in.
    You can pick a month or a year, but our seasons run from September to June.
    We need this per location, not for the whole company.
    Nobody outside the office can look anything up without calling me.
    Half the class is on their phones and the page is made for a wide screen.
    A simple yes or no from the customer would do, they should not have to log in for that.
    We have asked for this before: a limit on how many may sign up.
    Some sort of reminder the evening before would cut our no-shows by half.
    The code is read out over the phone letter by letter because there is nothing to scan.
    Please think of those of us who are colour blind, red and green look the same to me.
    I would like the report in my inbox every Monday without having to fetch it.
    Photos next to the names would help our substitutes.
    Once it is sent there is no way to take it back.
    The customer sees our internal remarks, those should stay between us.
    I want to be asked before it deletes something for good.
    One login for both shops, please.
    Could it remember my last choice instead of starting with the default each time?
    Rounding to the quarter of an hour is what the union agreement says, and it cannot do that.
    Vouchers are the one thing that is missing for us to move over completely.
    Two of us would like to work on the same document without locking the other out.
    Ideally the hours would go straight into payroll.
    I have to leave the page to look up the price and then start over.
    Our volunteers are over seventy, an ordinary phone call option would be great for them.
    Can the barcode be printed on the label as well?
    There should be a difference between cancelled by us and cancelled by the guest.
    We would really need an approval step before it goes out.
    Is dark mode on your list?
    Any chance of sorting by surname?
    Do you have plans for an Italian version?
    Will there be a way to merge two contacts?
    My boss wants a chart of it and I end up drawing one in PowerPoint.
    The search finds only exact words, a typo and you get nothing.
    It is a pity that comments cannot be edited afterwards.
    Attachments over ten megabytes are refused, and our plans are always bigger.
    We sell by weight and it insists on whole pieces.
    I would rather choose the sender's name myself.
    Seeing last year's numbers next to this year's is what everybody here wants.
    Undo! I have been praying for undo.
    Why is there no overview of what was paid and what was not?
    Why do I have to enter the date twice?
    We have eleven hundred products, changing the tax one by one took my weekend.
    The invoice must carry the purchase order number, our customers refuse it otherwise.
    It should stop at midnight instead of running on until somebody notices.
    Give us a keyboard shortcut for that, I do it three hundred times a day.`
    .trim()
    .split(/\n\s*/u),
  bug: `
    The confirmation went to the wrong person, twice now.
    Since this morning nobody at the front desk gets past the password page.
    All appointments of next Tuesday have moved by an hour.
    The picture I uploaded comes out upside down.
    It charges the old price although I changed it last week.
    Half of the names in the list have question marks in them.
    When I go back the form is empty again.
    It counts the same visitor several times.
    The button is there but pressing it has no effect.
    After I saved it the second page was gone.
    Mails from your system have ended up in nobody's inbox since Friday.
    On my colleague's computer it is fine, on mine the menu covers the text.
    The export has 312 lines, the screen says 340.
    I am thrown out after a minute or so, whatever I do.
    The tablet shows yesterday's plan until I switch it off and on.
    Two customers were given the same ticket number.
    It rings for calls that were answered long ago.
    The search cannot find an order that I am looking at right now.
    The file comes out with zero bytes.
    Every second payment is declined without a reason.
    The map puts our shop in the middle of the lake.
    Scrolling has become so jerky that I get seasick.
    It takes until lunch before the numbers of the morning arrive.
    The date jumps back to 1970.
    Sundays are missing from the report altogether.
    Colleagues who left in March still get the newsletter.
    The discount is taken off twice.
    It asks me to update, I do, and then it asks again.
    The scanner beeps but nothing turns up on the screen.
    I cannot get into the account any more, it says that my address is unknown.
    Printing cuts off the last column.
    The clock is five minutes ahead of every other clock in the building.
    We see the text of another customer in our own template.
    The invoice has the right total and wrong lines.
    Only the first of the five attachments came through.
    Notifications come in the middle of the night.
    It says saved and it is not.
    The counter stopped at 999.
    The preview looks fine and the paper does not.
    Umlauts turn into strange signs.
    Whenever I tick the box it unticks itself.
    The link in your mail leads to an empty page.
    It drains the battery within three hours.
    My saved filters are gone since the weekend.
    The new version made it worse: now it will not even start.
    I get the message "unknown error 12" and that is that.
    Both of our terminals froze in the middle of the lunch rush.
    It shows me as absent although I clocked in at eight.`
    .trim()
    .split(/\n\s*/u),
  praise: `
    We love the new calendar.
    We love the new layout!
    I love the new search.
    Love the new dashboard, everybody here does.
    Our whole team loves the new overview.
    We really love the app.
    The new editor is great.
    The new version is so much better, well done.
    Great service, thanks for the fast reply.
    Great help, thanks for the quick fix.
    Excellent support, thanks for the fast answer.
    Fantastic support, thank you for the quick reply.
    Super support, thanks for getting back so fast.
    Brilliant support as always, thanks for the quick response.
    Wonderful service, thank you very much for the fast help.
    Great work, thanks!
    Great tool, thank you.
    Great product, we use it every day.
    Excellent product.
    Amazing support, thank you all.
    You have a great product and a great team.
    Your team does an amazing job.
    Thank you for the great support.
    Thanks for the excellent service.
    Thank you for such a great app.
    The best support we have had in years.
    We are really happy with the app.
    We are very satisfied with your service.
    It works perfectly, great job.
    Everything works really well, we are very happy with it.
    I have to say that this is the best tool I have worked with in years.
    The new calendar is a joy, everybody here is delighted.
    You people are wonderful, that was sorted within minutes.
    My team loves how simple it is.
    Thank you Marta, you were so patient with me.
    What a difference this has made to our mornings!
    Hats off to whoever built the search.
    It just works, and I rarely say that of software.
    I tell every colleague to get it.
    Your support is second to none.
    We are very happy with it.
    Brilliant update, well done.
    The import was painless and quick, I am impressed.
    I could not do my job without it any more.`
    .trim()
    .split(/\n\s*/u),
  question: `
    Where can I see what I paid last month?
    What is the difference between a member and a guest?
    Which browser do you recommend?
    How long are backups kept?
    Can you tell me where the settings are?
    What does "pending" mean next to the order?
    When is the invoice for a month written?
    Do I need to install anything on the tablets?
    Who can see the comments I write there?
    How many users does our plan include?
    Is it enough to remove him from the team, or do I have to close his account as well?
    I am not sure how to add a second location, can you walk me through it?
    What happens to our data when we leave?`
    .trim()
    .split(/\n\s*/u),
  none: `
    Hope you are well.
    Good morning, it is me again.
    Thank you!
    No problem at all.
    Let me know if you need anything else.
    Would you like a screenshot?
    If it does not load I will tell you.
    I never had a problem with it.
    Correct me if I am wrong.
    That was my fault, I had the wrong file open.
    It works as expected now.
    As you suggested I cleared the cache and now all is fine.
    You were right, it was the other account.
    We are closing the shop in June, please cancel our subscription.
    Please refund the last payment.
    I would like to order ten more licences.
    Could you send the invoice to our accounting instead?
    Could you please unlock my account?
    I would like to speak to somebody about our contract.
    Please change the name on the account to Weber.
    Could you call me on Thursday?
    Can you please check order 4471?
    My parcel has not arrived yet.
    The shoes are too small, I want to send them back.
    I lost my card yesterday.
    We have been customers for six years.
    We are a school with four hundred children.
    I use an iPhone 12 with the latest system.
    I manage the rota for two wards.
    My colleague reported this last week.
    I will try it tomorrow and come back to you.
    Attached you find the list.
    Here is the number you asked for: 88120.
    My name is Jonas and I work at the front desk.
    Yes, exactly.
    No, just the one.
    Fine by me.
    That makes sense, thank you for explaining.
    Sorry for the confusion.
    I asked my manager and she agrees.
    Our IT looked at it and found nothing.
    You said that it would take two days.
    The meeting is at three.
    We open at seven and close at nine.
    I am on the train, please write instead.
    Everything went well with the move.
    She is on holiday until the ninth.
    It started on Monday, I believe.
    I tried another browser too.
    I have read the guide.
    In the meantime we will carry on.
    Otherwise we are all set.
    I do not need this any more.
    That feature is not important to us.
    If there was an export we would have used it, but we do not need one.
    In case of an error I write to you again.
    Have a nice weekend.
    Best wishes from Lisbon.
    hi there
    hello my name is anna
    ok thanks bye
    one moment please
    yes please go ahead
    it is 12 units of item 4450
    my email is below
    sure, no rush
    great, talk soon
    I am a new customer.`
    .trim()
    .split(/\n\s*/u),
};
