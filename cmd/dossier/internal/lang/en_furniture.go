package lang

// What pages in English print around a text.

var englishFurniture = Furniture{
	Lines: map[string]Pattern{
		"comment prompt": `leave a (?:comment|reply)|(?:\d+ )?comments?(?: \(?\d+\)?)?(?: are closed| off)?|(?:add|post|write|view|show|read|see)(?: a| all| your| \d+)? comments?|` +
			`join the (?:conversation|discussion|debate)|be the first to comment|no comments(?: yet)?|what do you think\? .{0,40}\bcomments?\b.{0,30}|comments are (?:closed|moderated|off)|have your say`,
		"sharing links": `share|tweet|print|email|e-mail|save|bookmark|copy link|copy url|link copied|gift(?: this)? article|like|pin it|facebook|twitter|x|whatsapp|telegram|messenger|linkedin|reddit|bluesky|threads|flipboard|share (?:article|story|options|full article)|click to (?:share|email|print)(?: .{0,60})?|like loading\.*`,
		"advertisement": `advertisements?|advertising|ad|ad feedback|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post)|continue reading(?: below)?|` +
			`(?:story|article) continues(?: below)?(?: (?:this )?advertisement)?|skip ad(?:vertisement)?|(?:the )?(?:story|article) continues below(?: (?:the|this))? ad(?:vertisement)?|scroll to continue|remove ads|sponsor message|become an? .{2,20} sponsor|(?:advertisement )?- scroll to continue`,
		"subscription prompt": `subscribe(?: now| today| here)?|sign up(?: now| here| today| free| for free)?|(?:get|join) (?:our|the) (?:\w+ ){0,2}(?:newsletter|mailing list)|` +
			`(?:sign up|subscribe|register) (?:for|to) (?:our|the) (?:[\w-]+ ){0,4}(?:newsletters?|mailing list|briefing|e-?mails?|alerts|channel|podcast|app)(?: [\w ]{0,30})?|` +
			`log ?in|sign in|already a (?:subscriber|member)\?(?: (?:log|sign) ?in(?: here)?)?|already have an account\?(?: (?:log|sign) ?in(?: here)?)?|` +
			`download (?:our|the) (?:free )?(?:\w+ )?app|follow us(?: on [\w ,&/]{1,60})?|(?:support|help) (?:our|independent|quality|local) (?:work|journalism|news)|donate(?: now| today)?|` +
			`(?:to )?unsubscribe(?: (?:here|from this (?:list|newsletter)))?|update your preferences|manage (?:your )?(?:subscription|preferences)|become a (?:member|subscriber|supporter)|create (?:a|an|your)(?: free)? account|` +
			`register (?:for free|now)|you(?:'re|’re| are| have) (?:receiving|getting|received) this (?:e-?mail|newsletter|message)\b.{0,140}|if you (?:no longer|do not|don't|don’t) (?:wish|want) to (?:receive|get)\b.{0,140}|` +
			`subscribers? only|for subscribers(?: only)?|exclusive (?:to|for) (?:our )?(?:subscribers|members)|members only|after newsletter promotion|get emails about this page|sign up for emails(?: or print this page)?|purchase licensing rights|stay connected(?: with .{2,60})?|republish (?:this article|our articles.{0,120})|[\d.,]+k? (?:followers|subscribers|claps|views|likes|shares)`,
		"link to other articles": `.{0,60}\b(?:is|are) not responsible for (?:the )?content (?:of|on) (?:external|other) (?:inter|web)?(?:net )?sites\.?|read about our approach to external linking\.?|read the full (?:story|article|report|text)(?: here)?|click here to read .{0,80}`,
		"page number":            `page|p\.|pg\.?`,
		"navigation": `skip to (?:main )?(?:content|navigation)|jump to (?:main )?content|back to (?:top|the top|home|all news|list)|menu|home|home ?page|search|search for:?|print this page|print-friendly version|view (?:this (?:e-?mail|message) )?(?:in|as)(?: (?:your|a))? (?:browser|web ?page).{0,20}|toggle (?:navigation|menu)|` +
			`previous(?: (?:article|post|story))?|next(?: (?:article|post|story))?|(?:older|newer) posts?|home(?: [>›»/|] [^>›»/|]{1,60})+|loading\.*|close menu|enlarge(?: this)? image|(?:toggle|hide|show) caption|reuse this content|open image in gallery|view (?:image|gallery)(?: in fullscreen)?|(?:expand|view) full ?screen|watch (?:the )?video|play video|print or save to pdf|is this page useful\??|yes,? this page is useful|no,? this page is not useful|(?:report a|there is a) problem with this page|updates to this page|show all updates|view all partners|see all from .{2,40}|print[- ]friendly(?: pdf| version)?|hits: \d+`,
		"cookie notice": `(?:this|our) (?:web)?sites? uses? cookies|we use cookies|(?:accept|reject|allow)(?: all)?(?: optional)? cookies|(?:we value|about) your privacy|your privacy (?:choices|matters|settings)|cookie (?:settings|preferences|policy|notice|consent)|manage (?:cookies|consent|cookie settings)|` +
			`(?:this|our) (?:web)?site uses cookies (?:to|for|and)\b.{0,200}|by (?:continuing to (?:use|browse)|using) (?:this|our) (?:web)?site,? you (?:agree|consent|accept)\b.{0,160}|we use cookies (?:to|and|on)\b.{0,220}`,
		"reading time": `\d+[- ]min(?:ute)?s?(?: read)?|(?:estimated )?(?:reading|read) time:? .{0,30}|listen to (?:this )?(?:article|story).{0,30}|(?:listen|audio)[ (]+\d.{0,20}`,
		"tags":         `tags?|topics?|filed under|categor(?:y|ies)|keywords?|posted in|tagged(?: (?:as|with))?`,
		"disclaimer of views": `(?:the |these |any )?(?:views?|opinions?)(?: and (?:views?|opinions?))? (?:expressed|in this|here|are (?:solely )?(?:those|the author)).*|` +
			`this (?:article|essay|piece) (?:reflects|represents) (?:only )?the (?:views|opinions?) of .*|` +
			`.*\b(?:does|do) not necessarily (?:reflect|represent) (?:the|those|our|its|that)\b.*`,
		"wire credits": `(?:additional |with |further )?(?:reporting|writing|compiled|edited|editing|written|translated) by\b.*(?:;|\bediting\b|\bediting by\b|\)).*`,
		"wire marker": `end[- ]of[- ](?:item|story|text|message|transcript)\b.{0,60}|our standards:.*|more to (?:come|follow)|developing(?: story)?\.*|` +
			`urgent|flash|alert|bulletin|update \d+`,
		"picture credit": `(?:(?:cover|main|header|file|lead|featured?) )?(?:photo(?:graph)?|image|picture|illustration)s?(?: credits?| courtesy(?: of)?| by| of| source)?`,
	},
	Boxes: map[string]Pattern{
		"link to other articles": `more on this(?: story| topic| subject| issue)?|more (?:stories|articles|posts|coverage)(?: (?:like this|from .{1,40}))?|more from .{1,40}|` +
			`related(?: (?:articles?|stor(?:y|ies)|coverage|posts?|contents?|topics?|news|links?|internet links|reading|tags|items|pages|resources|videos?|subjects|material|searches))?|` +
			`(?:top|latest|other|popular|trending|must[- ]read|featured|more|recent) (?:stories|articles|posts|headlines|videos|news)|(?:you )?(?:may|might) also (?:like|be interested in|enjoy)|you (?:may|might|will) (?:also )?(?:like|enjoy|be interested in)|` +
			`recommended(?: for you| stories| articles| reading)?|(?:the )?most (?:read|popular|viewed|shared|commented|watched)(?: stories| articles)?|trending(?: now| today| topics)?|up next|(?:what to )?read (?:more|next|also)|also read|editor['’]?s['’]? (?:picks?|choice)|don['’]t miss|also in the news|also of interest|` +
			`keep reading|explore (?:more|further)|explore more on these topics|(?:elsewhere|around|from|across) (?:on )?the web|around the bbc|in other news|sponsored (?:links|stories)|from our partners|topics(?: in this (?:story|article))?|more topics|more like this|watch(?: more| now)?|suggested topics|filed under|tags|tagged(?: in)?`,
		"reader comments":     `(?:\d+ )?comments?(?: \(?\d+\)?)?|(?:reader|readers['’]|top|latest|all) comments|join the (?:conversation|discussion)|(?:\d+|one|two|three) (?:responses?|thoughts?|replies)(?: (?:to|on) .{1,140})?|responses|discussion|leave a (?:reply|comment)`,
		"subscription prompt": `(?:sign up|subscribe) (?:to|for) .{2,50}|(?:sign up|subscribe|register|join)(?: (?:now|today|here|free))?(?: (?:to|for) .{0,60}\b(?:newsletters?|briefing|inbox|alerts|e-?mails?|updates|mailing list))?|.{0,40}\bnewsletters?(?: sign[- ]?up)?|stay (?:informed|connected|up to date|in the know|updated)|never miss (?:a story|a thing|an update)|get .{0,50}\bin(?:to)? your inbox|stay connected(?: with .{2,60})?|stay in touch|keep up to date|follow us`,
		"cookie notice":       `(?:we value|we care about|about|your) (?:your )?privacy(?: choices| matters| settings)?|cookies?(?: (?:settings|preferences|policy|notice|consent|on .{2,40}))?|this (?:web)?site uses cookies|privacy (?:preference|preferences|settings) cent(?:er|re)|before you continue(?: to .{2,40})?|consent|manage (?:your )?(?:privacy|consent)(?: preferences| choices)?`,
		"notes to editors":    `notes? (?:to|for) (?:the )?editors?|editors?['’]? notes?|notes? (?:to|for) (?:the )?(?:media|press|journalists|correspondents|newsrooms)|background notes?|background information`,
		"boilerplate":         `about .{2,80}|forward[- ]looking statements?|safe harbou?r(?: statement)?|disclaimer|cautionary (?:statement|note).{0,60}|legal notice`,
		"contact":             `(?:media|press|news|journalist|public|further|general|investor)? ?(?:contacts?|enquiries|inquiries)(?: (?:details|information|us|person|for (?:the )?(?:media|press|journalists)))?|for (?:more|further|additional) information,?(?: please)? contact|for (?:media|press) (?:enquiries|inquiries)(?:,? (?:please )?contact)?|press office|newsroom|share this(?: page| release)?`,
	},
	Prompts: map[string]Prompt{
		"subscription prompt": {"newsletter|inbox|mail|subscri|sign|log|account|unsubscribe|privacy|terms|member|app|podcast|journalism|paywall|register|donat|alerts|channel|follow|free article|unlimited|cancel|@|http",
			`(?:please )?(?:sign up|subscribe|register|join us|join our|join \d|get (?:the|our|all|a|more|breaking|daily|unlimited|news|stories|this|essential|full)|receive|enjoy|create|log ?in|sign in|download|follow|support|donate|become a|choose|enter your|unlock|click|check|read|start)\b|` +
				`thank(?:s| you) for (?:signing|subscribing|reading)|to (?:continue|keep|read|unsubscribe|manage|receive|get|support|see|view|access)\b|want (?:more|to)|you (?:can|have|may|need|must|will|are)\b|you(?:'|’)(?:re|ve|ll)|your (?:e-?mail|subscription|free|account|support)|` +
				`by (?:signing|subscribing|clicking|submitting|entering|providing|registering|continuing|using)|this (?:article|story|content|page|post|newsletter|e-?mail|site|feature|is)\b|privacy notice:|unlimited|cancel|do you have|got a (?:tip|story|question)|have (?:a|you got a) (?:tip|story)|keep reading|continue reading|already (?:a|have|an|subscribed|registered)|not (?:a|yet)|if you|we(?:'|’)(?:re|ll)|we (?:will|never|rely|won)\b|stay |never miss|don(?:'|’)t miss|our\b|i (?:agree|would like|want|have read)`,
			`(?:our|the|this|free|daily|weekly|morning|evening) (?:[\w’'-]+ ){0,3}newsletters?|our (?:free )?(?:app|mailing list|journalism|alerts|briefing|privacy|terms|podcast|channels?)|your (?:inbox|e-?mail|subscription|account)|(?:to|for) unsubscribe|unsubscribe|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions|& conditions)|` +
				`(?:a|an|your|free) (?:free )?account|(?:for|to|by) subscribers|subscribers?[- ]only|only (?:available )?(?:for|to) (?:subscribers|members)|(?:a|your|with a) subscription|sign in|log ?in|(?:become|already) a (?:member|subscriber|supporter)|paywall|unlimited (?:access|articles|reading)|independent journalism|free articles?|for (?:just |only )?[£$€]\s?\d|cancel (?:at )?any ?time|(?:thanks|thank you) for (?:reading|subscribing)|subscribe (?:for free|here|now)|\bios (?:and|or|&) android|\S+@\S+\.\w+\.?$|https?://\S+$|register(?:ed)? (?:for free|users?)|follow us on`},
		"cookie notice": {"cookie|consent|privacy|partner|device|personal|technolog|track",
			`we\b|.{2,40} uses? cookies|this (?:web)?site|our (?:web)?sites?|by (?:clicking|continuing|using|accepting)|you can|you may|your (?:privacy|choices|consent|data)|to (?:give|provide|improve|find|learn|change|withdraw)\b|with your (?:consent|agreement|permission)|if you|click|please|these cookies|manage`,
			`cookies?\b|your (?:consent|privacy|device|choices|personal)|our (?:\d[\d,.]* )?partners|privacy (?:policy|notice|settings|preferences)|personal (?:data|information)|similar technologies|tracking`},
		"comment prompt": {"comment|moderat|guideline|discussion",
			`you must|please|log ?in|sign in|comments (?:are|will)|your (?:e-?mail|comment|name)|to (?:post|join|leave|comment)|we (?:moderate|welcome|reserve)|all comments|required|name`,
			`(?:to|a|your|the|post|of) comments?\b|comments (?:are|will)|be published|moderat|community guidelines|required fields|the discussion`},
	},
	Sure:     `(?:our|the|free|daily|weekly) (?:[\w’'-]+ ){0,3}newsletters?\b|your inbox|sign up here|subscribe (?:for free|here|now|today)|\bios (?:and|or|&) android|(?:thanks|thank you) for (?:reading|subscribing)|privacy policy|your free account|free trial`,
	Contents: "contents|table of contents|in this article|on this page|in this report|in this document",
	Leads:    `read (?:more|also|next|on|this)|also read|related|see also|watch|recommended|don['’]t miss|must read|you may (?:also )?like|up next|previous|next|from the archive`,
	Buttons: `accept|reject|submit|sign up|subscribe|continue|close|ok|got it|no,? thanks|(?:i )?agree|i accept|agree and continue|manage (?:settings|options|preferences|choices)|(?:cookie )?settings|more options|privacy(?: (?:policy|notice|statement))?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|contact(?: us)?|about(?: us)?|(?:your )?e-?mail(?: address)?\*?|(?:your )?(?:first |last )?name\*?|` +
		`(?:view|see|show|load|learn|find out|read|watch) (?:all|more)|next|previous|share|save|reply|like|report|menu|search|home|advertise(?: with us)?|help|careers|jobs|log ?in|sign in|log ?out|register|accept(?: all)?|reject(?: all)?|decline(?: all)?|essential only|(?:view|our) partners|website|post comment|sort by(?: .{2,20})?|newest|oldest|most liked|load more comments|or|follow|following|listen|more|expand|collapse|\d+|show less|copy|play|pause|mute|rss|sitemap|accessibility|cookies|press|legal|imprint|faqs?`,
	Replies:  "reply|like|report|share|permalink|recommend|flag|respond|report abuse|report comment|log in to reply|reply to this",
	Thoughts: `\d[\d,.]* (?:comments?|replies|responses?|thoughts?)|comments? \(?\d[\d,.]*\)?|comments?: \d+`,
	Ago:      `(?:\d+|an?|one|two|three) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[smhdwy]) ago|just now|yesterday at .{3,10}`,
	Credits:  `image (?:source|credit|copyright)|(?:photo|picture|photograph|image|illustration)(?:graph)?s?(?: by| courtesy of| courtesy| credit)|credit`,
	Captions: `image caption|caption|media caption|photo caption`,
	Chat: `(?:image|video|audio|sticker|gif|document|media|contact card|voice message|video note|photo|file|poll) omitted|<?media omitted>?|(?:this|you deleted this) message(?: was deleted)?|messages and calls are end-to-end encrypted\b.*|` +
		`.{1,60} (?:created|changed|left|joined|added|removed|pinned|set) (?:the |this |a |using )?(?:group|channel|chat|subject|topic|icon|description|message|invite|server)\b.*|.{1,40} (?:left|joined)|.{1,40} added .{1,60}|missed (?:voice|video) call.*|waiting for this message.*|<?attached: .{1,80}>?`,
	Wrote:      `on .{4,90}?,? .{2,90} wrote`,
	Forwarded:  `(?:begin )?forwarded message|original message|forwarded by .{2,60}`,
	MailFields: "from|sent|date|to|cc|bcc|subject|reply-to",
	Signature:  `sent from my .{2,40}|get outlook for .{2,20}`,
	Reported:   "said says told tells asked added argued wrote writes warned denied agreed insisted noted replied announced claimed explained recalled shouted urged promised",
	ShareOn:    `this|on|via|by|with|with friends|this (?:article|story|post|page)|on (?:facebook|twitter|x|whatsapp|linkedin|telegram|reddit)`,
	Comments:   "comments|discussion|responses",
}
