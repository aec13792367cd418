-- Fiche Hostile : Titre */ "; DROP TABLE x; -- ${a} <script>
-- Source Demandes : Demandes d'assistance
-- Mesure Hostile : Titre */ "; DROP TABLE x; -- ${a} <script> (demandes)
-- période 0 : 2017
-- période 1 : 2018
WITH lignes AS (
  SELECT
    CASE
      WHEN s."ouverture" >= DATE '2017-01-01' AND s."ouverture" < DATE '2019-01-01' THEN year(s."ouverture") - 2017
      WHEN s."ouverture" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE (s."produit" = 'Siham' AND r1."site" <> 'l''"été"') WHEN TRUE THEN 0 WHEN FALSE THEN NULL ELSE 1 END AS "Hostile_sort"
  FROM "Demandes" AS s
  LEFT JOIN "Sites" AS r1 ON r1."site" = s."site"
)
SELECT
  periode,
  0 AS niveau,
  count_if("Hostile_sort" = 0) AS "Hostile_utilisees",
  count_if("Hostile_sort" = 1) AS "Hostile_exclues_0"
FROM lignes
GROUP BY periode
ORDER BY periode, niveau
