dossier("chronology/2025",{"names":[["port","Port Authority"]],"publishers":[["herald","The Herald"]],"periods":["2025-03"],"pages":[
[[0,0,0,0]]]});
