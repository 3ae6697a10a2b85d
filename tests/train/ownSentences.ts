/**
 * Sentences written for this project, to learn from: asks and reports told as stories, without the words that rules
 * look for, and what stands around them in tickets. Of no real customer and no product; licence as the project's.
 */
export const OWN_SENTENCES: Readonly<Record<'request' | 'bug' | 'none', readonly string[]>> = {
  request: `
    Every Monday I sit for an hour and retype the figures from the dashboard into our planning sheet.
    We end up printing the list and ticking people off with a pen.
    I have to open each record one after another just to see who approved it.
    My team lives in Slack, and right now they only learn about new bookings when they log in.
    With two hundred clients, scrolling through one long list gets old fast.
    Half of my staff only speak Spanish and every screen is in English.
    The report shows totals per month, but our board thinks in quarters.
    Our finance people want the numbers in their own system rather than as a picture.
    I keep a second calendar because yours only knows one location.
    Being able to undo would have saved me yesterday.
    Right now anybody with the link can change the prices, which makes me nervous.
    The reminder goes out one day before, which for our patients is too late.
    For a large project the board becomes one endless column.
    On the train I have no signal, so I scribble notes and type them in at home.
    It only lets me choose one category, and most of our items belong to two.
    We bill per half hour, but the timer only rounds to full ones.
    Each new colleague means twenty clicks to set up the same rights again.
    The export gives me all columns when all I want is three of them.
    I would rather see the surname first, we have eleven people called Maria.
    When someone is on leave their tasks stay with them until I move each by hand.
    A search across all folders would make my life so much easier.
    Customers ask us for the total with tax and I get the calculator out each time.
    The letters are tiny on the tablet, our older drivers can barely read them.
    We would use it every day if our scanner could talk to it.
    My only wish is that the chart could be shared with people outside the company.
    Nobody can tell from the list which of them are overdue.
    I find myself copying the same text into every single message.
    The weekly mail lists everything, when I care about my own department only.
    If two people edit at once the later one wins, and neither of them is told.
    We have to delete the whole series only to move one appointment.
    For audits we must show who changed what, and today I piece that together from mails.
    An overview of all sites on one page is what our managers keep bringing up.
    It asks for the password every single time, on a shared till that is twenty times a day.
    I sort of expected that dragging a shift onto another day moves it there.
    The free text box is the only place for the serial number, so nobody finds it again.
    Our brand is green, and every invoice goes out in your blue.
    New members get the same welcome as those who have been with us for years.
    Some kind of preview before it goes out to four hundred parents would calm my nerves.
    You can filter by date or by person, just not by both together.
    It would save us a licence if visitors could look without an account.
    The app tells me that something changed, never what.
    Last week I archived the wrong one, and there was no way back.
    Pictures can only be added one at a time.
    Our warehouse counts in crates, the system in single bottles.
    We set an alarm on our phones because nothing tells us when a batch is done.
    I have three accounts and log in and out all day long.
    The history stops after thirty days, and our complaints take longer than that.
    The map opens on the whole country although all our sites are in one town.
    One click to repeat last week's plan, that is the dream.
    A dark screen at night would be kind to my eyes.
    For us the missing piece is the link to our accounting.
    Until then we email a spreadsheet around like it is 1999.
    Most of our volunteers do not have an email address, so they can not be invited.
    The field takes forty characters, and our product names are longer.
    It makes sense for small shops, but with ninety tills we need something in bulk.
    Every field is mandatory, even those that make no sense for private people.
    I can give somebody all rights or none, and I would trust my deputy with something in between.
    Signing on a phone with the finger would spare us the printer.
    When I come back to the list it starts at the top again and my place is gone, that could be smarter.
    The numbers are there, I just can not get at them without your help.`
    .trim()
    .split(/\n\s*/u),
  bug: `
    Since Tuesday the invoices show last year's address although I changed it in spring.
    I pressed save, it said done, and the next morning the old text was back.
    The list jumps to the top each time I tick a box.
    Two customers were charged for the same order within a minute.
    On my colleague's computer it looks fine, on mine the right half of the page is white.
    The mail went out with the placeholder instead of the name.
    My photos come out upside down.
    The clock shows one hour less than it is, ever since the time change.
    I scan the code and it beeps, yet the stock stays as it was.
    Whenever a second person joins, my own sound is gone.
    The button is there but greyed out, even for admins.
    It says I have no permission, although I am the owner.
    All appointments from March are now on the day before.
    The password link takes me to a page that does not exist.
    Yesterday evening every tablet in the shop asked us to sign in again and then refused the PIN.
    When I print, the last column is cut off.
    The counter says 12 unread but the inbox is empty.
    The battery of my phone is drained by noon since I installed the new version.
    It takes me back to the start page in the middle of filling in the form.
    The total at the bottom is 20 euros more than the lines above.
    New entries appear twice, one with my name and one without.
    The app closes by itself as soon as I tap on the camera.
    My search for Müller gives me everybody except Müller.
    Half the team got the message, the other half did not.
    We waited ten minutes and the wheel was still turning.
    The file that I get has a size of zero.
    Letters with accents turn into question marks.
    The map puts our shop into the river.
    After I approve a request it is back in the list, unapproved.
    The reminder came at three in the morning.
    Nothing I type into the comment field shows up.
    The screen stays black after the logo.
    I moved the shift to Friday and now it sits on both days.
    The attachment opens for me but the customer sees an empty page.
    My steps from this morning are not there, the watch has them though.
    The discount is taken off a second time at checkout.
    Every link in the newsletter leads to the same article.
    It kicks me out after a minute or so.
    Since the new version the colours have no meaning, everything is grey.
    The report for April has figures from May in it.
    I am told that the address is invalid, and it is the one that you write to.
    It keeps asking me to update, and there is no update.
    The card reader is connected, says the app, and then that there is no reader.
    Our website suddenly has the old opening hours again.
    The date field refuses the 31st.
    Names are swapped: Ana's hours are on Bob's sheet and the other way round.
    The progress bar gets to 99 percent and that is it.
    Messages arrive hours after they were sent.
    I deleted the draft three times and it always returns.
    The page flickers when I scroll, to the point that I can not read it.
    Tapping on a notification opens the wrong chat.
    On the big screen the menu lies over the text.
    I can hear them but they can not hear me, and other programs are fine.
    The import stopped at row 214 and said nothing.
    It showed me the data of another company for a second.
    The heart rate has been the same number for two days.`
    .trim()
    .split(/\n\s*/u),
  none: `
    Hope you had a good weekend.
    We are a small bakery with four shops in Leeds.
    I have been a customer since 2019.
    I tried it on two phones and in another browser.
    The order number is 55-2213.
    Here is a screenshot of what I see.
    I restarted the computer as you asked.
    Could you send me the invoice for June again?
    How can I change the address on my account?
    Where do I find the list of all users?
    I would like to move to the yearly plan.
    Please cancel my subscription at the end of the month.
    My colleague Petra will be in touch about the contract.
    What does the blue dot next to a name mean?
    Does the price include tax?
    Is there a discount for schools?
    We start our season on the first of May.
    I have attached the file.
    Yes, that is the one.
    No, only on my own computer.
    That did the trick, all good now.
    Found it, it was in the other menu.
    I had a typo in the address, my mistake.
    Perfect, I will pass this on to the team.
    Do I need to do anything on my side?
    Should I create a new account or keep the old one?
    Which of the two options do you recommend?
    What is the best way to add a person to a team?
    Can you confirm that the payment came through?
    I would be happy to jump on a call.
    I am out of office until Thursday.
    Sorry for the late reply, things were busy here.
    The person who set this up has left the company.
    We had our meeting about it this morning.
    I am using the free version.
    My username is the same as this address.
    He works from home on Fridays.
    There are around sixty people in our group.
    I was told to write to this address.
    I am getting an error when I call the endpoint, what am I doing wrong?
    Is it possible to pass the customer id when I create a session?
    My function returns undefined when I log the response.
    I am trying to follow the guide for the checkout page.
    Do you know if I should use the token or the source here?
    The response is a 400 and I guess that my body is malformed.
    Is there an example for this in Python?
    I am calling it from the server with the secret key.
    Can I use the same key in both environments?
    What happens to the old data when I upgrade?
    Is there a way to see when my plan renews?
    The webhook was pointing at the wrong URL, sorry for the noise.
    I am testing on localhost with the test card.
    Let me try that and get back to you.
    Which event should I listen to?
    I see, that makes sense.
    I need help with setting up my account.
    I have a question about my last bill.
    I have an issue with my order.
    My card was declined, so I used another one.
    I paid by bank transfer on the third.
    We are thinking about opening a second shop next year.
    Could somebody call me this afternoon?
    It arrived this morning, thank you so much.
    I forgot my password and need a new one.
    The training was very helpful.
    My manager asked me to get a quote for thirty seats.
    We used another tool before and came over in March.
    Everybody here is getting used to it.
    I will send you the logs tonight.
    It happens on Windows 11 with the latest Chrome.
    I am not sure whether this is the right place to ask.
    Thanks for your patience while we sort this out.
    Do you have a phone number?
    Who can see my notes?
    I read the article you linked and followed all of its steps.
    It is the same account as last time.
    Please add my colleague to this ticket.
    Please delete my data, as the law allows me to ask.
    You can close this one.
    Looking forward to hearing from you.`
    .trim()
    .split(/\n\s*/u),
};
