// What looks the same must be the same, and nothing may be lost that is seen.

package prose

import "testing"

func TestSkeleton(t *testing.T) {
	for in, want := range map[string]string{
		"TLP:RED": "TLP:RED", "tlp:red": "TLP:RED", "TLP:\u00a0RED": "TLP: RED", "TLP\u202f: RED": "TLP : RED", "\u3000TLP:RED": " TLP:RED", "TLP:\u200bRED\u00ad": "TLP:RED", "ＴＬＰ：ＲＥＤ": "TLP:RED",
		"\u202aTLP:RED\u202c": "TLP:RED", "ТLР:RЕD": "TLP:RED", "ΤLΡ:ΑΜΒΕR": "TLP:AMBER", "T\u2060L\uFEFFP:R\u034fED": "TLP:RED", "𝐓𝐋𝐏:𝗥𝗘𝗗": "TLP:RED", "Ⓣⓛⓟ:RED": "TLP:RED", "🆃🅛🄿:RED": "TLP:RED",
		"ᴛʟᴘ꞉ʀᴇᴅ": "TLP:RED", "TLP–RED": "TLP-RED", "Á é ñ": "A E N", "T\u0336L\u0336P\u0336": "TLP", "TLP⁄RED": "TLP/RED", "\uFFFDTLP:RED": "TLP:RED", "TLP:ŔÊĎ": "TLP:RED", "": "", "\u3164\u2800": "",
		"Diffusion restreinte — réservé": "DIFFUSION RESTREINTE - RESERVE", "机密": "机密", "a  b": "A  B",
	} {
		if got := Skeleton(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
