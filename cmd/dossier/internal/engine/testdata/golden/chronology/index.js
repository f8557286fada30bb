dossier("chronology/index",{"names":[["port","Port Authority"]],"publishers":[["herald","The Herald"]],"periods":["2025"],"pages":[
[[0,0,0,0]]]});
