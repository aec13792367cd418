-- Fiche Nombre : Nombre, par famille et produit
-- Source Demandes : Demandes d'assistance
-- Mesure Nombre : Nombre, par famille et produit (demandes)
-- période 0 : 2017
-- période 1 : 2018
WITH lignes AS (
  SELECT
    CASE
      WHEN s."ouverture" >= DATE '2017-01-01' AND s."ouverture" < DATE '2019-01-01' THEN year(s."ouverture") - 2017
      WHEN s."ouverture" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE WHEN s."famille" IN ('GFC', 'R H') THEN s."famille" END AS classe_1,
    CASE WHEN s."produit" IN ('Sifac') THEN 'GFC' WHEN s."produit" IN ('Siham') THEN 'R H' END AS classe_2,
    CASE (s."bloquante" AND s."famille" IN ('GFC', 'R H')) WHEN TRUE THEN 0 WHEN FALSE THEN NULL ELSE 1 END AS "Nombre_sort"
  FROM "Demandes" AS s
)
SELECT
  periode,
  GROUPING(classe_1, classe_2) AS niveau,
  classe_1,
  classe_2,
  count_if("Nombre_sort" = 0) AS "Nombre_utilisees",
  count_if("Nombre_sort" = 1) AS "Nombre_exclues_0"
FROM lignes
GROUP BY GROUPING SETS ((periode), (periode, classe_1), (periode, classe_2))
ORDER BY periode, niveau, classe_1, classe_2
