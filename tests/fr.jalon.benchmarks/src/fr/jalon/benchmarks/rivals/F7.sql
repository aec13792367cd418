-- Requests, by year and site: as many classes as the data hold.
SELECT make_date(y, 1, 1) AS debut, CASE WHEN t = 0 THEN coalesce(site, '') END AS classe_1, NULL AS classe_2,
       n AS numerateur, 1 AS denominateur, n AS employees, 0 AS ecartees
FROM (SELECT year(jour) AS y, site, grouping(site) AS t, count(*) AS n
      FROM "Demandes"
      WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01'
      GROUP BY GROUPING SETS ((1), (1, 2)))
