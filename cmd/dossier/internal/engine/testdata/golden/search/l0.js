dossier("l0",{"values":["4 March 2025","Publisher not stated","Kind not stated","English","Completeness not stated","3 March 2025","The Herald","Undated"],"rows":[
["port-opens-again","Port opens again","2025-03-04",0,1,2,3,4,"suusu"],
["port-closes-for-a-day","Port closes for a day","2025-03-03",5,6,2,3,4,"eeuiu"],
["a-text-without-a-title-or-a-date-which-is-long-enough-to-be","A text without a title or a date, which is long enough to be…","",7,1,2,3,4,"uuuiu"]]});
