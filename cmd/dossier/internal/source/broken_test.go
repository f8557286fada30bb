package source

// Texts as programs leave them: properties of notes, chats, mail, columns, judgments, lost
// marks of footnotes. What a reader would not take for text must not become a title, a
// heading or a name; what is text must stay.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
)

func headingsOf(d *archive.Document) (out []string) {
	body.Walk(d.Body, func(b *body.Block) bool {
		if b.Kind == body.Heading {
			out = append(out, b.Text)
		}
		return true
	})
	return out
}

const seaText = "The ferry crossed the sound for the last time on a grey morning, and hardly anybody stood on the pier. The captain had steered it for thirty years and would not speak of it.\n"

// Properties are front matter in another form: read, obeyed, and with the lines they stand on.
func TestProperties(t *testing.T) {
	d := read(t, "x.md", "title:: The last ferry\nauthor:: [[Ada Lind]], [[Per Holm]]\ndate:: [[2024-05-03]]\nmood:: grey\n\n"+seaText)
	if got := known(d); !strings.Contains(got, "title=The last ferry|") || !strings.Contains(got, "authors=Ada Lind, Per Holm|published=2024-05-03") {
		t.Error(got)
	}
	if s := bodyOf(d); strings.Contains(s, "::") || !strings.HasPrefix(s, "The ferry crossed") {
		t.Error(s)
	}
	if len(d.Repairs) != 1 || d.Repairs[0].First != 4 {
		t.Errorf("a property that is not used: %v", d.Repairs)
	}
	for line, held := range map[string]bool{"publish:: false": true, "embargo:: 2999-01-01": true, "tlp:: RED": true, "private:: true": true, "mood:: grey": false} {
		d := read(t, "x.md", "title:: The last ferry\n"+line+"\n\n"+seaText)
		h := d.Stated.Handling
		if got := h.Unclear != "" || h.Publish != "" && h.Publish != "full" || h.Embargo != "" || h.TLP != ""; got != held {
			t.Errorf("%q: held %v, want %v: %+v", line, got, held, h)
		}
	}
	for _, text := range []string{"std::cout is a stream of C++ that programs write to.\n", "He said:: nothing.\n"} {
		if d := read(t, "x.txt", text+seaText); !strings.Contains(bodyOf(d)+d.Recovered.Title, "::") {
			t.Errorf("%q is read as properties", text)
		}
	}
}

func TestChat(t *testing.T) {
	d := read(t, "x.txt", "[3/5/2024, 9:14:09\u202fAM] Ada Lind: The boat is late\n[3/5/2024, 9:15:00\u202fAM] Per Holm: How late?\nMore than ever?\n[3/5/2024, 9:15:30\u202fAM] Ada Lind: \u200eimage omitted\n[3/5/2024, 9:16:00\u202fAM] Ada Lind: Nine minutes\n")
	if got, want := bodyOf(d), "Ada Lind: The boat is late\nPer Holm: How late? More than ever?\nAda Lind: Nine minutes"; got != want {
		t.Errorf("%q", got)
	}
	if len(headingsOf(d)) > 0 || d.Recovered.Kind != "social" || d.Recovered.Published != "" || removed(d) != "4-4 notice of a chat" {
		t.Errorf("%v %s", d.Recovered, removed(d))
	}
}

func TestSpeakersAreNoHeadings(t *testing.T) {
	turn := "\nThe boat was late on that day, as it was on all others, and nobody asked why.\n"
	for _, text := range []string{
		"A hearing\n\n3 May 2024\n\n" + strings.Repeat("ADA LIND"+turn+"\nPER HOLM"+turn+"\n", 4),
		"A hearing\n\n3 May 2024\n\n" + strings.Repeat("Ada Lind\n"+turn+"\nPer Holm\n"+turn+"\n", 4),
		"A hearing\n\n3 May 2024\n\n" + strings.Repeat("ADA LIND:"+turn+"\nPER HOLM:"+turn+"\n", 4),
	} {
		if d := read(t, "x.txt", text); len(headingsOf(d)) > 0 {
			t.Errorf("headings %q of\n%s", headingsOf(d), text)
		}
	}
}

func TestQuotedMail(t *testing.T) {
	d := read(t, "x.txt", "From: Ada Lind <ada@sound.example>\nDate: Fri, 3 May 2024 09:14:00 +0000\nSubject: The boat\n\nI agree with all of it, and I would print it as it stands.\n\nOn Thu, 2 May 2024 at 17:02, Per Holm <per@sound.example> wrote:\n> The ferry crossed the sound for the last time on a grey morning, and\n> hardly anybody stood on the pier. The captain had steered it for thirty\n> years and would not speak of it.\n")
	s := bodyOf(d)
	if strings.Contains(s, ">") || strings.Contains(s, "wrote") || !strings.Contains(s, "and hardly anybody stood on the pier. The captain had steered it for thirty years") {
		t.Error(s)
	}
	if d.Recovered.Title != "The boat" || d.Recovered.Published != "2024-05-03" || removed(d) != "7-7 head of a quoted mail" {
		t.Errorf("%s %s %s", d.Recovered.Title, d.Recovered.Published, removed(d))
	}
}

func TestColumnsAreReadDown(t *testing.T) {
	text := "Boats and tunnels\n\n3 May 2024\n\n" +
		"The old boat was sold in the spring of the           A tunnel costs more than a boat, but it is\n" +
		"year, and nobody knew by whom. The pilot said        there in the winter, when the ice keeps every\n" +
		"that he had seen it on the lake, painted in          boat in the harbour. The island has waited for\n" +
		"green, with a new name on its side.                  it since the old captain was a child.\n"
	d := read(t, "x.txt", text)
	s := bodyOf(d)
	if !strings.Contains(s, "spring of the year, and nobody knew") || !strings.Contains(s, "but it is there in the winter") || strings.Contains(s, "of the A tunnel") {
		t.Error(s)
	}
	if len(d.Messages) != 1 || d.Messages[0].Line != 5 || d.Messages[0].Hint == "" {
		t.Errorf("%v", d.Messages)
	}
}

func TestFusedMarks(t *testing.T) {
	notes := "\nNotes\n\n1 Sound Act, section 4.\n2 Gazette, 3 May 1911.\n3 Her papers are in the town hall.\n"
	d := read(t, "x.txt", "The law of the sound\n\n3 May 2024\n\nThe law is old.1 It was passed in 1911,2 and the first boat was built by Ada Lind3 a year after, when CO2, F-16 and G7 were unknown.\n\n"+seaText+notes)
	s := bodyOf(d)
	if !strings.Contains(s, "The law is old. It was passed in 1911, and the first boat was built by Ada Lind a year after, when CO2, F-16 and G7") {
		t.Error(s)
	}
	if len(d.Footnotes) != 3 || d.Footnotes[2].Refs != 1 || len(headingsOf(d)) > 0 {
		t.Errorf("%v %v", d.Footnotes, headingsOf(d))
	}
	// Behind a rule as well; and where one number is missing nothing is taken for a mark.
	d = read(t, "x.txt", "The law of the sound\n\nThe law is old.1 It was passed late.2\n\n"+seaText+"\n_____\n1 Sound Act.\n2 Gazette.\n")
	if len(d.Footnotes) != 2 {
		t.Errorf("%v", bodyOf(d))
	}
	for _, line := range []string{"Boats of the H2O class met the G7 and the F-16; COVID19 and A4 were unknown, and so was km2.", "The law is old.1 It was passed late and nobody read it."} {
		d = read(t, "x.txt", "The law of the sound\n\n"+line+"\n\n"+seaText+notes)
		if len(d.Footnotes) != 0 || !strings.Contains(bodyOf(d), line) {
			t.Errorf("%v\n%s", d.Footnotes, bodyOf(d))
		}
	}
}

// Paragraphs of a judgment begin with their number in brackets, and refer to each other.
func TestNumberedParagraphs(t *testing.T) {
	text := "Lind v Holm\n\n3 May 2024\n\n[1] The claim is about a boat that was sold twice in one spring, and about who may keep it.\n\n[2] The claimant says that he paid first, as [4] below tells at more length than here.\n\n[3] The defendant says that nobody told her of it, and that the papers were in order.\n\n[4] The boat was sold in May. For the reasons at [2] and [3], the claim fails.\n"
	d := read(t, "x.txt", text)
	if s := bodyOf(d); len(d.Footnotes) != 0 || !strings.Contains(s, "[2] The claimant") || !strings.Contains(s, "[4] The boat") {
		t.Errorf("%v\n%s", d.Footnotes, s)
	}
}

func TestAddressesAreNoHeadings(t *testing.T) {
	d := read(t, "x.txt", "Where to go\n\n3 May 2024\n\n"+seaText+"\nSound Line\n1 Pier Road\nSound SO1 2AB\n\n"+seaText[:90]+" again.\n")
	if h := headingsOf(d); len(h) > 0 && h[len(h)-1] != "Sound Line" {
		t.Errorf("%q", h)
	}
}

// What is removed teaches nothing: no field is read in it.
func TestFurnitureTeachesNothing(t *testing.T) {
	d := read(t, "x.txt", "We value your privacy\n\nWe and our 12 partners use cookies.\n\nAccept all\n\nThe last ferry\n\n"+seaText+"\nRelated stories\n\nBy Per Holm\n3 February 2019\n\nThe boat that would not sink\n1 January 2018\n\n2 comments\n\nPete\n6 March 2020 at 9:14\nI was there.\nReply\n")
	if got := known(d); got != "title=The last ferry|publisher=|authors=|published=|place=|language=en|kind=" {
		t.Errorf("%s\n%s", got, removed(d))
	}
	if s := bodyOf(d); s != strings.TrimSpace(seaText) {
		t.Error(s)
	}
}

// Markdown loses no more and no less than plain text.
func TestFurnitureInMarkdown(t *testing.T) {
	d := read(t, "x.md", "# The last ferry\n\n"+seaText+"\n## Related posts\n\n- [The boat that would not sink](https://a.example/1)\n- [Who dug it](https://a.example/2)\n\n"+seaText[:100]+" and so on it went.\n\n[pier]: https://a.example/pier\n\nSee the [pier].\n\n- Home\n- Share\n- a thing of the text\n")
	s := bodyOf(d)
	if strings.Contains(s, "sink") || strings.Contains(s, "Related") || !strings.Contains(s, "pier.") || !strings.Contains(s, "Share") || !strings.Contains(s, "Home") {
		t.Error(s)
	}
	found := false
	body.Walk(d.Body, func(b *body.Block) bool {
		for _, x := range b.Spans {
			found = found || x.Target == "https://a.example/pier"
		}
		return true
	})
	if !found {
		t.Error("the target of a link was taken for a contact")
	}
}

// Labels that say what a speaker is name nobody, in the form of any of them.
func TestLabelsOfSpeakers(t *testing.T) {
	for text, want := range map[string]int{
		"A talk\n\n3 May 2024\n\nMODERATOR: Welcome to all of you.\n\nADA LIND: I am glad to be here.\n\nQUESTION: Is the boat late?\n\nADA LIND: It is.\n":                                                                    2,
		"Una charla\n\nPor Ada Lind\n\n3 de mayo de 2024\n\nPregunta. ¿Llega tarde el barco que une las islas desde hace tantos años?\n\nRespuesta. Como siempre, y nadie se queja de ello.\n\nP. ¿Y mañana?\n\nR. También.\n": 4,
		"A story\n\nA. Lind was born on the boat, and she stayed there.\n\nQ. Holm sold it to her.\n\nA. Lind paid him later, as people did in those days.\n":                                                                  0,
		"A note\n\nThe press office is closed today, and nobody answers.\n\nPress: the bell at the door rings for nobody, and the lamp is out, they say on the pier.\n":                                                        0,
	} {
		d, n := read(t, "x.txt", text), 0
		body.Walk(d.Body, func(b *body.Block) bool {
			for _, s := range b.Spans {
				if s.Kind == body.Label {
					n++
				}
			}
			return true
		})
		if n != want {
			t.Errorf("%d labels, want %d, in\n%s", n, want, text)
		}
	}
}

// A word above the title is none of the text; one below it, and a sentence, stay.
func TestKickers(t *testing.T) {
	text := "The ferry crossed the sound for the last time on a grey morning, and hardly anybody stood on the pier.\n\nNobody spoke.\n"
	if d := read(t, "x.txt", "Exland\n\nThe last crossing of the old ferry\nBy Ada Lind\n\n"+text); strings.Contains(bodyOf(d), "Exland") || !strings.Contains(removed(d), "kicker") {
		t.Error(bodyOf(d), removed(d))
	}
	if d := read(t, "x.txt", "The last crossing of the old ferry\nBy Ada Lind\n\n"+text); strings.Contains(removed(d), "kicker") || !strings.Contains(bodyOf(d), "Nobody spoke.") {
		t.Error(bodyOf(d), removed(d))
	}
}

// Prompts in lines of some length are no wrapped text.
func TestListsAreNotWrapped(t *testing.T) {
	d := read(t, "x.txt", "Rules of the ferry company\n\n3 May 2024\n\nDogs sleep in the hold, on a mat that their owner brings with them.\nTickets are sold at the pier from seven o'clock in the morning.\nBicycles stand on the upper deck and are not locked to anything.\n")
	if s := bodyOf(d); strings.Count(s, "\n") != 2 {
		t.Error(s)
	}
}

// What looks like the work of character recognition is told and left.
func TestMisreadWordsAreTold(t *testing.T) {
	d := read(t, "x.txt", "The boat\n\n3 May 1911\n\nTbe boat was sold, and tbe crew rnet at tlie pier, wbere tbey beard that notbing wonld be paid to thern.\n")
	if len(d.Messages) != 1 || d.Messages[0].Line != 5 || !strings.Contains(bodyOf(d), "tbe crew rnet") {
		t.Errorf("%v %s", d.Messages, bodyOf(d))
	}
}
