-- Distinct agents, by year.
SELECT make_date(year(jour), 1, 1) AS debut, NULL AS classe_1, NULL AS classe_2,
       count(DISTINCT agent) AS numerateur, 1 AS denominateur, count(agent) AS employees, count(*) - count(agent) AS ecartees
FROM "Demandes"
WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01'
GROUP BY year(jour)
