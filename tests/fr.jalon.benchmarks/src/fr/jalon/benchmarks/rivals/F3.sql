-- Mean amount, by month, by family, by priority and by both.
SELECT mois AS debut, CASE WHEN tf = 0 THEN coalesce(famille, '') END AS classe_1, CASE WHEN tp = 0 THEN coalesce(priorite, '') END AS classe_2,
       somme AS numerateur, n AS denominateur, n AS employees, lignes - n AS ecartees
FROM (SELECT date_trunc('month', jour) AS mois, famille, priorite, grouping(famille) AS tf, grouping(priorite) AS tp,
             count(montant) AS n, sum(montant) AS somme, count(*) AS lignes
      FROM "Demandes"
      WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01'
      GROUP BY GROUPING SETS ((mois), (mois, famille), (mois, priorite), (mois, famille, priorite)))
