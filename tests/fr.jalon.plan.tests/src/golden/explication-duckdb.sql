-- 6 fiches, 4 lectures de sources (DuckDB).

-- À exécuter une fois par session :
SET TimeZone = 'Europe/Paris';
CREATE OR REPLACE MACRO date_locale(instant) AS CAST(timezone('Europe/Paris', instant) AS DATE);
CREATE OR REPLACE MACRO instant_local(mur) AS timezone('Europe/Paris', mur);
CREATE OR REPLACE MACRO mois_revolus(debut, fin) AS ((year(fin) * 12 + month(fin) - 1) * 32 + day(fin) - ((year(debut) * 12 + month(debut) - 1) * 32 + day(debut))) // 32;

-- Lecture 1 : Demandes, une seule fois pour 3 fiches : Nombre, Part, Somme.
-- Colonnes lues (5) : famille, jour, montant, priorite, satisfait.
-- Lignes rassemblées en 456 cellules environ, selon : jour (37 bornes de périodes), famille, priorite, satisfait, montant (présent ou manquant).
-- Pas avec la lecture 2 : ensemble il faudrait 27 360 cellules environ, et au-delà de 10 000 une seconde lecture est plus rapide.
-- Pas avec la lecture 3 : elle ne suit pas les mêmes références.
-- Source Demandes
-- partie 0 : fiche Nombre, périodes 2017-T1, 2017-T2, 2017-T3, 2017-T4, 2018-T1, 2018-T2, 2018-T3, 2018-T4, 2019-T1, 2019-T2, 2019-T3, 2019-T4
-- partie 1 : fiche Part, périodes 2017, 2018, 2019
-- partie 2 : fiche Somme, périodes 2017-01, 2017-02, 2017-03, 2017-04, 2017-05, 2017-06, 2017-07, 2017-08, 2017-09, 2017-10, 2017-11, 2017-12, 2018-01, 2018-02, 2018-03, 2018-04, 2018-05, 2018-06, 2018-07, 2018-08, 2018-09, 2018-10, 2018-11, 2018-12, 2019-01, 2019-02, 2019-03, 2019-04, 2019-05, 2019-06, 2019-07, 2019-08, 2019-09, 2019-10, 2019-11, 2019-12
WITH cellules AS MATERIALIZED (
  SELECT make_date(cle_1 // 12, cle_1 % 12 + 1, 1) AS cle_1, CAST(cle_2 AS VARCHAR) AS cle_2, CAST(cle_3 AS VARCHAR) AS cle_3, cle_4, cle_5, lignes, somme_1
  FROM (
    SELECT
      year(s."jour") * 12 + month(s."jour") - 1 AS cle_1,
      s."famille" AS cle_2,
      s."priorite" AS cle_3,
      s."satisfait" AS cle_4,
      s."montant" IS NOT NULL AS cle_5,
      count(*) AS lignes,
      sum(s."montant") AS somme_1
    FROM "Demandes" AS s
    GROUP BY 1, 2, 3, 4, 5
  ) AS brut
),
lignes_1 AS (
  SELECT
    CASE
      WHEN s."cle_1" >= DATE '2017-01-01' AND s."cle_1" < DATE '2020-01-01' THEN ((year(s."cle_1") - 2017) * 12 + month(s."cle_1") - 1) // 3
      WHEN s."cle_1" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE WHEN s."cle_2" IN ('GFC', 'RH', 'PAIE') THEN s."cle_2" END AS classe_1,
    s.lignes,
    CASE (s."cle_3" = 'haute') WHEN TRUE THEN 0 WHEN FALSE THEN NULL ELSE 1 END AS "Nombre_sort"
  FROM cellules AS s
),
lignes_2 AS (
  SELECT
    CASE
      WHEN s."cle_1" >= DATE '2017-01-01' AND s."cle_1" < DATE '2020-01-01' THEN year(s."cle_1") - 2017
      WHEN s."cle_1" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE WHEN s."cle_3" IN ('basse', 'haute') THEN s."cle_3" END AS classe_1,
    s.lignes,
    CASE
      WHEN s."cle_4" IS NULL THEN 2
      ELSE 0 END AS "Part_sort",
    s."cle_4" AS "Part_ligne"
  FROM cellules AS s
),
lignes_3 AS (
  SELECT
    CASE
      WHEN s."cle_1" >= DATE '2017-01-01' AND s."cle_1" < DATE '2020-01-01' THEN (year(s."cle_1") - 2017) * 12 + month(s."cle_1") - 1
      WHEN s."cle_1" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE WHEN s."cle_2" IN ('GFC', 'RH', 'PAIE') THEN s."cle_2" END AS classe_1,
    CASE WHEN s."cle_3" IN ('basse', 'haute') THEN s."cle_3" END AS classe_2,
    s.lignes,
    CASE
      WHEN NOT s."cle_5" THEN 2
      ELSE 0 END AS "Somme_sort",
    s.somme_1 AS "Somme_ligne"
  FROM cellules AS s
)
SELECT
  0 AS partie,
  periode,
  GROUPING(classe_1) AS niveau,
  classe_1,
  NULL AS classe_2,
  CAST(coalesce(sum(lignes) FILTER (WHERE "Nombre_sort" = 0), 0) AS VARCHAR) AS "Nombre_utilisees",
  CAST(coalesce(sum(lignes) FILTER (WHERE "Nombre_sort" = 1), 0) AS VARCHAR) AS "Nombre_exclues_0",
  NULL AS etat_3,
  NULL AS etat_4
FROM lignes_1
GROUP BY GROUPING SETS ((periode), (periode, classe_1))
UNION ALL
SELECT
  1 AS partie,
  periode,
  GROUPING(classe_1) AS niveau,
  classe_1,
  NULL AS classe_2,
  CAST(coalesce(sum(lignes) FILTER (WHERE "Part_sort" = 0), 0) AS VARCHAR) AS "Part_utilisees",
  CAST(coalesce(sum(lignes) FILTER (WHERE "Part_sort" = 2), 0) AS VARCHAR) AS "Part_exclues_1",
  CAST(coalesce(sum(lignes) FILTER (WHERE "Part_sort" = 0 AND "Part_ligne"), 0) AS VARCHAR) AS "Part_valeur",
  CAST(coalesce(sum(lignes) FILTER (WHERE "Part_sort" = 0), 0) AS VARCHAR) AS "Part_base"
FROM lignes_2
GROUP BY GROUPING SETS ((periode), (periode, classe_1))
UNION ALL
SELECT
  2 AS partie,
  periode,
  GROUPING(classe_1, classe_2) AS niveau,
  classe_1,
  classe_2,
  CAST(coalesce(sum(lignes) FILTER (WHERE "Somme_sort" = 0), 0) AS VARCHAR) AS "Somme_utilisees",
  CAST(coalesce(sum(lignes) FILTER (WHERE "Somme_sort" = 2), 0) AS VARCHAR) AS "Somme_exclues_1",
  CAST(sum("Somme_ligne") FILTER (WHERE "Somme_sort" = 0) AS VARCHAR) AS "Somme_valeur",
  NULL AS etat_4
FROM lignes_3
GROUP BY GROUPING SETS ((periode), (periode, classe_1), (periode, classe_2), (periode, classe_1, classe_2));

-- Lecture 2 : Demandes, pour la fiche Sites.
-- Colonnes lues (2) : jour, site.
-- Lignes rassemblées en 2 280 cellules environ, selon : jour (37 bornes de périodes), site.
-- Pas avec la lecture 1 : ensemble il faudrait 27 360 cellules environ, et au-delà de 10 000 une seconde lecture est plus rapide.
-- Pas avec la lecture 3 : elle ne suit pas les mêmes références.
-- Source Demandes
-- partie 0 : fiche Sites, périodes 2017-01, 2017-02, 2017-03, 2017-04, 2017-05, 2017-06, 2017-07, 2017-08, 2017-09, 2017-10, 2017-11, 2017-12, 2018-01, 2018-02, 2018-03, 2018-04, 2018-05, 2018-06, 2018-07, 2018-08, 2018-09, 2018-10, 2018-11, 2018-12, 2019-01, 2019-02, 2019-03, 2019-04, 2019-05, 2019-06, 2019-07, 2019-08, 2019-09, 2019-10, 2019-11, 2019-12
WITH cellules AS MATERIALIZED (
  SELECT make_date(cle_1 // 12, cle_1 % 12 + 1, 1) AS cle_1, CAST(cle_2 AS VARCHAR) AS cle_2, lignes
  FROM (
    SELECT
      year(s."jour") * 12 + month(s."jour") - 1 AS cle_1,
      s."site" AS cle_2,
      count(*) AS lignes
    FROM "Demandes" AS s
    GROUP BY 1, 2
  ) AS brut
),
lignes_1 AS (
  SELECT
    CASE
      WHEN s."cle_1" >= DATE '2017-01-01' AND s."cle_1" < DATE '2020-01-01' THEN (year(s."cle_1") - 2017) * 12 + month(s."cle_1") - 1
      WHEN s."cle_1" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE WHEN s."cle_2" IN ('S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13', 'S14', 'S15', 'S16', 'S17', 'S18', 'S19', 'S20', 'S21', 'S22', 'S23', 'S24', 'S25', 'S26', 'S27', 'S28', 'S29', 'S30', 'S31', 'S32', 'S33', 'S34', 'S35', 'S36', 'S37', 'S38', 'S39', 'S40', 'S41', 'S42', 'S43', 'S44', 'S45', 'S46', 'S47', 'S48', 'S49', 'S50', 'S51', 'S52', 'S53', 'S54', 'S55', 'S56', 'S57', 'S58', 'S59') THEN s."cle_2" END AS classe_1,
    s.lignes,
    0 AS "Sites_sort"
  FROM cellules AS s
)
SELECT
  0 AS partie,
  periode,
  GROUPING(classe_1) AS niveau,
  classe_1,
  CAST(coalesce(sum(lignes) FILTER (WHERE "Sites_sort" = 0), 0) AS VARCHAR) AS "Sites_utilisees"
FROM lignes_1
GROUP BY GROUPING SETS ((periode), (periode, classe_1));

-- Lecture 3 : Demandes, pour la fiche Région.
-- Colonnes lues (3) : jour, lieu, lieu.région.
-- Références suivies (1) vers : Lieux.
-- Lignes rassemblées en 15 cellules environ, selon : jour (4 bornes de périodes), lieu.région.
-- Pas avec la lecture 1 : elle ne suit pas les mêmes références.
-- Pas avec la lecture 2 : elle ne suit pas les mêmes références.
-- Source Demandes
-- partie 0 : fiche Région, périodes 2017, 2018, 2019
WITH cellules AS MATERIALIZED (
  SELECT make_date(cle_1, 1, 1) AS cle_1, CAST(cle_2 AS VARCHAR) AS cle_2, lignes
  FROM (
    SELECT
      year(s."jour") AS cle_1,
      r1."région" AS cle_2,
      count(*) AS lignes
    FROM "Demandes" AS s
    LEFT JOIN "Lieux" AS r1 ON r1."code" = s."lieu"
    GROUP BY 1, 2
  ) AS brut
),
lignes_1 AS (
  SELECT
    CASE
      WHEN s."cle_1" >= DATE '2017-01-01' AND s."cle_1" < DATE '2020-01-01' THEN year(s."cle_1") - 2017
      WHEN s."cle_1" IS NULL THEN -1
      ELSE -2
    END AS periode,
    CASE WHEN s."cle_2" IN ('GFC', 'RH', 'PAIE') THEN s."cle_2" END AS classe_1,
    s.lignes,
    0 AS "Région_sort"
  FROM cellules AS s
)
SELECT
  0 AS partie,
  periode,
  GROUPING(classe_1) AS niveau,
  classe_1,
  CAST(coalesce(sum(lignes) FILTER (WHERE "Région_sort" = 0), 0) AS VARCHAR) AS "Région_utilisees"
FROM lignes_1
GROUP BY GROUPING SETS ((periode), (periode, classe_1));

-- Lecture 4 : Demandes, pour la seule fiche Médiane (Médiane), ligne à ligne.
-- Colonnes lues (2) : jour, montant.
-- Lecture non partagée : un centile ou une médiane ne se déduit pas de sommes.
-- Fiche Médiane
-- Source Demandes
-- Mesure Médiane : Médiane (€)
-- période 0 : 2017
-- période 1 : 2018
-- période 2 : 2019
-- Médiane_exclues_1 : « montant » manquant
WITH lignes AS (
  SELECT
    year(s."jour") - 2017 AS periode,
    CASE
      WHEN s."montant" IS NULL THEN 2
      ELSE 0 END AS "Médiane_sort",
    s."montant" AS "Médiane_ligne"
  FROM "Demandes" AS s
  WHERE s."jour" >= DATE '2017-01-01' AND s."jour" < DATE '2020-01-01'
),
comptes AS (
  SELECT
    cle,
    count("Médiane_ligne") AS "Médiane_utilisees",
    count(*) - count("Médiane_ligne") AS "Médiane_exclues_1"
  FROM (
  SELECT
    year(s."jour") AS cle,
    CASE
      WHEN s."montant" IS NULL THEN 2
      ELSE 0 END AS "Médiane_sort",
    s."montant" AS "Médiane_ligne"
  FROM "Demandes" AS s
  ) AS toutes
  GROUP BY cle
)
SELECT
  periode,
  0 AS niveau,
  count("Médiane_ligne") AS "Médiane_utilisees",
  count(*) - count("Médiane_ligne") AS "Médiane_exclues_1",
  quantile_disc("Médiane_ligne", 0.5) AS "Médiane_valeur"
FROM lignes
GROUP BY periode
UNION ALL
SELECT
  periode,
  0,
  sum("Médiane_utilisees"),
  sum("Médiane_exclues_1"),
  NULL
FROM (SELECT CASE WHEN make_date(cle, 1, 1) IS NULL THEN -1 WHEN make_date(cle, 1, 1) < DATE '2017-01-01' OR make_date(cle, 1, 1) >= DATE '2020-01-01' THEN -2 END AS periode, * FROM comptes) AS dehors
WHERE periode < 0
GROUP BY periode
ORDER BY periode, niveau;
