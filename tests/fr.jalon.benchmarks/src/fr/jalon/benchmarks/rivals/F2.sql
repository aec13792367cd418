-- Share of satisfied requests, by quarter and priority.
SELECT make_date(y, q * 3 - 2, 1) AS debut, CASE WHEN t = 0 THEN coalesce(priorite, '') END AS classe_1, NULL AS classe_2,
       100 * oui AS numerateur, connues AS denominateur, connues AS employees, lignes - connues AS ecartees
FROM (SELECT year(jour) AS y, quarter(jour) AS q, priorite, grouping(priorite) AS t,
             count(satisfait) AS connues, count(*) FILTER (satisfait) AS oui, count(*) AS lignes
      FROM "Demandes"
      WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01'
      GROUP BY GROUPING SETS ((1, 2), (1, 2, 3)))
