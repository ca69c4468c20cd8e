import type { CalendarTexts } from "../calendar-texts";

/** English words for calendar feeds. */
export const calendar: CalendarTexts = {
  title: "Calendar",
  lead: "Puts what ends into the calendar you use anyway: secrets, certificates, the kept sign-in, and what people confirmed. Each with reminders 30, 14, 7 and 1 days before.",
  reachesTenant: "A calendar tells of every integration of {tenant}.",
  reachesOne: "A calendar tells of this integration alone, because nobody has signed in here.",
  make: "Make a calendar",
  made: {
    title: "The calendar is made",
    text: "Its address is shown only here. Whoever has it can read these dates, so treat it as a key. Copy it now and subscribe to it:",
    stored: "I have copied it",
  },
  how: {
    outlook: "Outlook: Add calendar, then Subscribe from web.",
    google: "Google Calendar: Other calendars, then From URL.",
    apple: "Apple Calendar: File, then New Calendar Subscription.",
  },
  none: "No calendars yet.",
  madeAt: "Made {when}",
  endedAt: "Ended {when}",
  language: "in {language}",
  end: "End this calendar",
  endNamed: "End the calendar made {when}",
};
