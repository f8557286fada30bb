package talk

// Conversations as programs save them, and texts that only hold times and names.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func turns(text string) string {
	talk, ok := Find(strings.Split(text, "\n"))
	if !ok {
		return ""
	}
	var out []string
	for _, t := range talk.Turns {
		mark := ""
		if t.Notice {
			mark = "!"
		}
		out = append(out, mark+t.Speaker+": "+t.Text)
	}
	return strings.Join(out, " | ")
}

func TestConversations(t *testing.T) {
	said := "Ada Lind: The boat is late | Per Holm: How late? As ever? | Ada Lind: Nine minutes"
	for name, text := range map[string]string{
		"brackets":      "[03/05/2024, 9:14:09\u202fAM] Ada Lind: The boat is late\n[03/05/2024, 9:15:00\u202fAM] Per Holm: How late?\nAs ever?\n[03/05/2024, 9:15:59\u202fAM] Ada Lind: Nine minutes",
		"dashes":        "03/05/2024, 09:14 - Ada Lind: The boat is late\n03/05/2024, 09:15 - Per Holm: How late?\nAs ever?\n03/05/2024, 09:15 - Ada Lind: Nine minutes",
		"German dashes": "03.05.24, 09:14 - Ada Lind: The boat is late\n03.05.24, 09:15 - Per Holm: How late?\nAs ever?\n03.05.24, 09:15 - Ada Lind: Nine minutes",
		"name first":    "Ada Lind, [03.05.24 09:14]\nThe boat is late\n\nPer Holm, [03.05.24 09:15]\nHow late?\nAs ever?\n\nAda Lind, [03.05.24 09:15]\nNine minutes",
		"time behind":   "Ada Lind  9:14 AM\nThe boat is late\n\nPer Holm  9:15 AM\nHow late?\nAs ever?\n\nAda Lind  9:15 AM\nNine minutes",
		"transcribed":   "Ada Lind  0:01\nThe boat is late\n\nPer Holm  0:14\nHow late?\nAs ever?\n\nAda Lind  0:31\nNine minutes",
		"time codes":    "[00:00:01] Ada Lind: The boat is late\n[00:00:14] Per Holm: How late?\nAs ever?\n[00:00:31] Ada Lind: Nine minutes",
		"bare codes":    "00:00:01 Ada Lind: The boat is late\n00:00:14 Per Holm: How late?\nAs ever?\n00:00:31 Ada Lind: Nine minutes",
		"a title above": "Talk of the harbour\n\n[3/5/2024, 9:14] Ada Lind: The boat is late\n[3/5/2024, 9:15] Per Holm: How late?\nAs ever?\n[3/5/2024, 9:15] Ada Lind: Nine minutes",
	} {
		if got := turns(text); got != said {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got := turns("[3/5/2024, 9:14] Ada: Hello to all\n[3/5/2024, 9:15] Per: image omitted\n[3/5/2024, 9:16] Ada: <Media omitted>\n[3/5/2024, 9:17] Per: Bye"); got != "Ada: Hello to all | !Per: image omitted | !Ada: <Media omitted> | Per: Bye" {
		t.Error(got)
	}
	subtitles := "1\n00:00:01,000 --> 00:00:04,000\nThe boat was late,\n\n2\n00:00:04,000 --> 00:00:07,000\nand nobody <i>knew</i> why.\n\n3\n00:00:07,000 --> 00:00:09,000\n- Who steered it?\n- Nobody."
	if got := turns(subtitles); got != ": The boat was late, and nobody knew why. | : Who steered it? | : Nobody." {
		t.Error(got)
	}
	if talk, _ := Find(strings.Split(subtitles, "\n")); !talk.Spoken || talk.Chat {
		t.Errorf("%+v", talk)
	}
}

// Texts with times and names are no conversations.
func TestNoConversation(t *testing.T) {
	for name, text := range map[string]string{
		"a day's plan":      "9:00 Opening of the harbour\n9:30 Speech of the mayor\n10:15 The boat sails\n12:00 Lunch",
		"a list of notes":   "[1] Sound Act, 1911.\n[2] Gazette, 3 May 1911.\n[3] See note 1.",
		"a live page":       "9:14 AM\nThe boat has left the harbour.\n\n9:30 AM\nThe boat is back.\n\n9:45 AM\nNobody knows why.",
		"speakers, no time": "MODERATOR: Welcome.\n\nADA LIND: Thank you.\n\nMODERATOR: Begin.",
		"two of them":       "[3/5/2024, 9:14] Ada: Hello\n[3/5/2024, 9:15] Per: Hello",
		"each one once":     "Sunday 9:14\nrain\nMonday 9:15\nsun\nTuesday 9:16\nwind",
		"news":              "The harbour opened at 9:14 on Monday: nobody came.\nThe boat sailed at 9:30: it was empty.\nIt came back at 9:45: so it went on.",
	} {
		if got := turns(text); got != "" {
			t.Errorf("%s is read as a conversation: %q", name, got)
		}
	}
}

func TestUnquote(t *testing.T) {
	lines := strings.Split("I agree.\n\n> The boat is\n> late.\n>> As ever.\n\n> a lone mark", "\n")
	first, last := Unquote(lines)
	if first != 2 || last != 4 || strings.Join(lines[2:5], "|") != "The boat is|late.|As ever." || lines[6] != "> a lone mark" {
		t.Errorf("%d %d %q", first, last, lines)
	}
}

func TestHeaders(t *testing.T) {
	for text, want := range map[string]string{
		"I agree.\nOn Mon, 3 May 2024 at 09:14, Ada Lind <ada@sound.example> wrote:\nIt is late.":                                                         "1-1",
		"De acuerdo.\nEl lun, 3 may 2024 a las 9:14, Ada Lind (<ada@sound.example>) escribió:\nTarde.":                                                    "1-1",
		"D'accord.\nLe lun. 3 mai 2024 à 09:14, Ada Lind <ada@sound.example> a écrit :\nTard.":                                                            "1-1",
		"Gut.\nAm 3. Mai 2024 um 09:14 schrieb Ada Lind <ada@sound.example>:\nSpät.":                                                                      "1-1",
		"I agree.\nOn Mon, 3 May 2024 at 09:14, Ada Lind\n<ada@sound.example> wrote:\nIt is late.":                                                        "1-2",
		"FYI\n\n---------- Forwarded message ---------\nFrom: Ada Lind\nDate: Mon, 3 May 2024\nSubject: The boat\n\nIt is late.":                          "2-2",
		strings.Repeat("It was late again, and nobody knew why. ", 3) + "\n\n-----Original Message-----\nFrom: Ada\nSent: Monday\nSubject: Boat\n\nLate.": "2-5",
		"From: Ada Lind\nDate: Mon, 3 May 2024\nSubject: The boat\n\nIt is late.":                                                                         "",
		"On Monday the council wrote: nothing will be done.":                                                                                              "",
		strings.Repeat("It was late again, and nobody knew why. ", 3) + "\n\nDate: Monday\n\nIt went on.":                                                 "",
	} {
		var got []string
		for _, p := range Headers(strings.Split(text, "\n")) {
			got = append(got, fmt.Sprintf("%d-%d", p.First, p.Last))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestTalkGrowsWithTheText(t *testing.T) {
	for name, line := range map[string]string{"chat": "[3/5/2024, 9:14] Ada: Hello\n", "cues": "00:00:01,000 --> 00:00:04,000\nHello\n", "quotes": "> Hello\n", "fields": "From: Ada\nDate: Monday\nTo: Per\n", "names": "Ada Lind 9:14\n"} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 4000, func(n int) func() {
				text := strings.Repeat("x", 80) + "\n" + strings.Repeat(line, n)
				return func() {
					lines := strings.Split(text, "\n")
					Find(lines)
					Unquote(lines)
					Headers(lines)
				}
			})
		})
	}
}

// What programs of mail write above a message, in each language that is read, and text that
// looks like it.
func TestLinesOfMail(t *testing.T) {
	for l, want := range map[string]string{
		"---------- Forwarded message ---------": "forwarded", "Begin forwarded message:": "forwarded", "Anfang der weitergeleiteten Nachricht:": "forwarded", "----- Mensaje reenviado -----": "forwarded", "-------- Message transféré --------": "forwarded",
		"----- Mensagem encaminhada -----": "forwarded", "-----Original Message-----": "original", "-----Ursprüngliche Nachricht-----": "original", "-----Message d'origine-----": "original",
		"On Fri, 3 May 2024 at 10:12, Nora Pell <n@weir.example> wrote:": "wrote", "Am 03.05.2024 um 10:12 schrieb Nora Pell:": "wrote", "El 3 may 2024, a las 10:12, Nora Pell escribió:": "wrote",
		"She got a forwarded message from the harbour and an original message from the mayor of the town.": "", "-----": "", "He wrote:": "",
	} {
		got := ""
		switch {
		case Forwarded(l):
			got = "forwarded"
		case Original(l):
			got = "original"
		case Wrote(l):
			got = "wrote"
		}
		if got != want {
			t.Errorf("%q: %q, want %q", l, got, want)
		}
	}
	if n := Lead("----- Forwarded Message ----- From: Nora"); n != len("----- Forwarded Message ----- ") || Lead("-- a line -- of text") != 0 || Lead("Forwarded message") != 0 {
		t.Errorf("%d", n)
	}
}
