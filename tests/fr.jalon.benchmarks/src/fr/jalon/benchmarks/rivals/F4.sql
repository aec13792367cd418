-- Mean delay in hours, by year and family; cases without end are left out.
SELECT make_date(y, 1, 1) AS debut, CASE WHEN t = 0 THEN coalesce(famille, '') END AS classe_1, NULL AS classe_2,
       somme AS numerateur, n * 3600000000 AS denominateur, n AS employees, NULL AS ecartees
FROM (SELECT year(jour) AS y, famille, grouping(famille) AS t,
             count(epoch_us(cloture) - epoch_us(ouverture)) AS n, sum(epoch_us(cloture) - epoch_us(ouverture)) AS somme
      FROM "Demandes"
      WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01'
      GROUP BY GROUPING SETS ((1), (1, 2)))
