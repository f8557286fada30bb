dossier("n0",[["port","Port Authority","organization","entities/port.html",5,3,0,"PA"],["ana","Ana Ruiz","person","entities/ana.html",2,1,0]]);
