-- Median amount, by year.
SELECT make_date(year(jour), 1, 1) AS debut, NULL AS classe_1, NULL AS classe_2,
       quantile_disc(montant, 0.5) AS numerateur, 1 AS denominateur, count(montant) AS employees, count(*) - count(montant) AS ecartees
FROM "Demandes"
WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01'
GROUP BY year(jour)
