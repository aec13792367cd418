-- Urgent requests, by quarter and family. The condition narrows the rows; those without priority are counted aside.
SELECT make_date(y, q * 3 - 2, 1) AS debut, CASE WHEN t = 0 THEN coalesce(famille, '') END AS classe_1, NULL AS classe_2,
       n AS numerateur, 1 AS denominateur, n AS employees, sans_priorite AS ecartees
FROM (SELECT year(jour) AS y, quarter(jour) AS q, famille, grouping(famille) AS t,
             count(*) FILTER (priorite = 'urgente') AS n, count(*) FILTER (priorite IS NULL) AS sans_priorite
      FROM "Demandes"
      WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01'
      GROUP BY GROUPING SETS ((1, 2), (1, 2, 3)))
