-- 6 fiches, 4 lectures de sources (Spark SQL).

-- À exécuter une fois par session :
SET spark.sql.ansi.enabled = true;
SET spark.sql.caseSensitive = true;
SET spark.sql.variable.substitute = false;
SET spark.sql.parser.escapedStringLiterals = false;
SET spark.sql.decimalOperations.allowPrecisionLoss = false;

-- Lecture 1 : Demandes, une seule fois pour 3 fiches : Nombre, Part, Somme.
-- Colonnes lues (5) : famille, jour, montant, priorite, satisfait.
-- Lignes rassemblées en 456 cellules environ, selon : jour (37 bornes de périodes), famille, priorite, satisfait, montant (présent ou manquant).
-- Pas avec la lecture 2 : ensemble il faudrait 27 360 cellules environ, et au-delà de 10 000 une seconde lecture est plus rapide.
-- Pas avec la lecture 3 : elle ne suit pas les mêmes références.
-- Source Demandes
-- partie 0 : fiche Nombre, périodes 2017-T1, 2017-T2, 2017-T3, 2017-T4, 2018-T1, 2018-T2, 2018-T3, 2018-T4, 2019-T1, 2019-T2, 2019-T3, 2019-T4
-- partie 1 : fiche Part, périodes 2017, 2018, 2019
-- partie 2 : fiche Somme, périodes 2017-01, 2017-02, 2017-03, 2017-04, 2017-05, 2017-06, 2017-07, 2017-08, 2017-09, 2017-10, 2017-11, 2017-12, 2018-01, 2018-02, 2018-03, 2018-04, 2018-05, 2018-06, 2018-07, 2018-08, 2018-09, 2018-10, 2018-11, 2018-12, 2019-01, 2019-02, 2019-03, 2019-04, 2019-05, 2019-06, 2019-07, 2019-08, 2019-09, 2019-10, 2019-11, 2019-12
WITH cellules AS (
    SELECT
      CASE
        WHEN s.`jour` < DATE '2017-01-01' THEN DATE '2016-12-31'
        WHEN s.`jour` < DATE '2017-02-01' THEN DATE '2017-01-01'
        WHEN s.`jour` < DATE '2017-03-01' THEN DATE '2017-02-01'
        WHEN s.`jour` < DATE '2017-04-01' THEN DATE '2017-03-01'
        WHEN s.`jour` < DATE '2017-05-01' THEN DATE '2017-04-01'
        WHEN s.`jour` < DATE '2017-06-01' THEN DATE '2017-05-01'
        WHEN s.`jour` < DATE '2017-07-01' THEN DATE '2017-06-01'
        WHEN s.`jour` < DATE '2017-08-01' THEN DATE '2017-07-01'
        WHEN s.`jour` < DATE '2017-09-01' THEN DATE '2017-08-01'
        WHEN s.`jour` < DATE '2017-10-01' THEN DATE '2017-09-01'
        WHEN s.`jour` < DATE '2017-11-01' THEN DATE '2017-10-01'
        WHEN s.`jour` < DATE '2017-12-01' THEN DATE '2017-11-01'
        WHEN s.`jour` < DATE '2018-01-01' THEN DATE '2017-12-01'
        WHEN s.`jour` < DATE '2018-02-01' THEN DATE '2018-01-01'
        WHEN s.`jour` < DATE '2018-03-01' THEN DATE '2018-02-01'
        WHEN s.`jour` < DATE '2018-04-01' THEN DATE '2018-03-01'
        WHEN s.`jour` < DATE '2018-05-01' THEN DATE '2018-04-01'
        WHEN s.`jour` < DATE '2018-06-01' THEN DATE '2018-05-01'
        WHEN s.`jour` < DATE '2018-07-01' THEN DATE '2018-06-01'
        WHEN s.`jour` < DATE '2018-08-01' THEN DATE '2018-07-01'
        WHEN s.`jour` < DATE '2018-09-01' THEN DATE '2018-08-01'
        WHEN s.`jour` < DATE '2018-10-01' THEN DATE '2018-09-01'
        WHEN s.`jour` < DATE '2018-11-01' THEN DATE '2018-10-01'
        WHEN s.`jour` < DATE '2018-12-01' THEN DATE '2018-11-01'
        WHEN s.`jour` < DATE '2019-01-01' THEN DATE '2018-12-01'
        WHEN s.`jour` < DATE '2019-02-01' THEN DATE '2019-01-01'
        WHEN s.`jour` < DATE '2019-03-01' THEN DATE '2019-02-01'
        WHEN s.`jour` < DATE '2019-04-01' THEN DATE '2019-03-01'
        WHEN s.`jour` < DATE '2019-05-01' THEN DATE '2019-04-01'
        WHEN s.`jour` < DATE '2019-06-01' THEN DATE '2019-05-01'
        WHEN s.`jour` < DATE '2019-07-01' THEN DATE '2019-06-01'
        WHEN s.`jour` < DATE '2019-08-01' THEN DATE '2019-07-01'
        WHEN s.`jour` < DATE '2019-09-01' THEN DATE '2019-08-01'
        WHEN s.`jour` < DATE '2019-10-01' THEN DATE '2019-09-01'
        WHEN s.`jour` < DATE '2019-11-01' THEN DATE '2019-10-01'
        WHEN s.`jour` < DATE '2019-12-01' THEN DATE '2019-11-01'
        WHEN s.`jour` < DATE '2020-01-01' THEN DATE '2019-12-01'
        WHEN s.`jour` >= DATE '2020-01-01' THEN DATE '2020-01-01'
      END AS cle_1,
      s.`famille` AS cle_2,
      s.`priorite` AS cle_3,
      s.`satisfait` AS cle_4,
      s.`montant` IS NOT NULL AS cle_5,
      count(*) AS lignes,
      sum(s.`montant`) AS somme_1
    FROM `Demandes` AS s
    GROUP BY 1, 2, 3, 4, 5
),
lignes_1 AS (
  SELECT
    CASE
      WHEN s.`cle_1` IS NULL THEN -1
      WHEN s.`cle_1` < DATE '2017-01-01' THEN -2
      WHEN s.`cle_1` < DATE '2017-04-01' THEN 0
      WHEN s.`cle_1` < DATE '2017-07-01' THEN 1
      WHEN s.`cle_1` < DATE '2017-10-01' THEN 2
      WHEN s.`cle_1` < DATE '2018-01-01' THEN 3
      WHEN s.`cle_1` < DATE '2018-04-01' THEN 4
      WHEN s.`cle_1` < DATE '2018-07-01' THEN 5
      WHEN s.`cle_1` < DATE '2018-10-01' THEN 6
      WHEN s.`cle_1` < DATE '2019-01-01' THEN 7
      WHEN s.`cle_1` < DATE '2019-04-01' THEN 8
      WHEN s.`cle_1` < DATE '2019-07-01' THEN 9
      WHEN s.`cle_1` < DATE '2019-10-01' THEN 10
      WHEN s.`cle_1` < DATE '2020-01-01' THEN 11
      ELSE -2
    END AS periode,
    CASE WHEN s.`cle_2` IN ('GFC', 'RH', 'PAIE') THEN s.`cle_2` END AS classe_1,
    s.lignes,
    CASE (s.`cle_3` = 'haute') WHEN TRUE THEN 0 WHEN FALSE THEN NULL ELSE 1 END AS `Nombre_sort`
  FROM cellules AS s
),
lignes_2 AS (
  SELECT
    CASE
      WHEN s.`cle_1` IS NULL THEN -1
      WHEN s.`cle_1` < DATE '2017-01-01' THEN -2
      WHEN s.`cle_1` < DATE '2018-01-01' THEN 0
      WHEN s.`cle_1` < DATE '2019-01-01' THEN 1
      WHEN s.`cle_1` < DATE '2020-01-01' THEN 2
      ELSE -2
    END AS periode,
    CASE WHEN s.`cle_3` IN ('basse', 'haute') THEN s.`cle_3` END AS classe_1,
    s.lignes,
    CASE
      WHEN s.`cle_4` IS NULL THEN 2
      ELSE 0 END AS `Part_sort`,
    s.`cle_4` AS `Part_ligne`
  FROM cellules AS s
),
lignes_3 AS (
  SELECT
    CASE
      WHEN s.`cle_1` IS NULL THEN -1
      WHEN s.`cle_1` < DATE '2017-01-01' THEN -2
      WHEN s.`cle_1` < DATE '2017-02-01' THEN 0
      WHEN s.`cle_1` < DATE '2017-03-01' THEN 1
      WHEN s.`cle_1` < DATE '2017-04-01' THEN 2
      WHEN s.`cle_1` < DATE '2017-05-01' THEN 3
      WHEN s.`cle_1` < DATE '2017-06-01' THEN 4
      WHEN s.`cle_1` < DATE '2017-07-01' THEN 5
      WHEN s.`cle_1` < DATE '2017-08-01' THEN 6
      WHEN s.`cle_1` < DATE '2017-09-01' THEN 7
      WHEN s.`cle_1` < DATE '2017-10-01' THEN 8
      WHEN s.`cle_1` < DATE '2017-11-01' THEN 9
      WHEN s.`cle_1` < DATE '2017-12-01' THEN 10
      WHEN s.`cle_1` < DATE '2018-01-01' THEN 11
      WHEN s.`cle_1` < DATE '2018-02-01' THEN 12
      WHEN s.`cle_1` < DATE '2018-03-01' THEN 13
      WHEN s.`cle_1` < DATE '2018-04-01' THEN 14
      WHEN s.`cle_1` < DATE '2018-05-01' THEN 15
      WHEN s.`cle_1` < DATE '2018-06-01' THEN 16
      WHEN s.`cle_1` < DATE '2018-07-01' THEN 17
      WHEN s.`cle_1` < DATE '2018-08-01' THEN 18
      WHEN s.`cle_1` < DATE '2018-09-01' THEN 19
      WHEN s.`cle_1` < DATE '2018-10-01' THEN 20
      WHEN s.`cle_1` < DATE '2018-11-01' THEN 21
      WHEN s.`cle_1` < DATE '2018-12-01' THEN 22
      WHEN s.`cle_1` < DATE '2019-01-01' THEN 23
      WHEN s.`cle_1` < DATE '2019-02-01' THEN 24
      WHEN s.`cle_1` < DATE '2019-03-01' THEN 25
      WHEN s.`cle_1` < DATE '2019-04-01' THEN 26
      WHEN s.`cle_1` < DATE '2019-05-01' THEN 27
      WHEN s.`cle_1` < DATE '2019-06-01' THEN 28
      WHEN s.`cle_1` < DATE '2019-07-01' THEN 29
      WHEN s.`cle_1` < DATE '2019-08-01' THEN 30
      WHEN s.`cle_1` < DATE '2019-09-01' THEN 31
      WHEN s.`cle_1` < DATE '2019-10-01' THEN 32
      WHEN s.`cle_1` < DATE '2019-11-01' THEN 33
      WHEN s.`cle_1` < DATE '2019-12-01' THEN 34
      WHEN s.`cle_1` < DATE '2020-01-01' THEN 35
      ELSE -2
    END AS periode,
    CASE WHEN s.`cle_2` IN ('GFC', 'RH', 'PAIE') THEN s.`cle_2` END AS classe_1,
    CASE WHEN s.`cle_3` IN ('basse', 'haute') THEN s.`cle_3` END AS classe_2,
    s.lignes,
    CASE
      WHEN NOT s.`cle_5` THEN 2
      ELSE 0 END AS `Somme_sort`,
    s.somme_1 AS `Somme_ligne`
  FROM cellules AS s
)
SELECT
  0 AS partie,
  periode,
  grouping(classe_1) AS niveau,
  classe_1,
  NULL AS classe_2,
  CAST(coalesce(sum(CAST(lignes AS DECIMAL(19, 0))) FILTER (WHERE `Nombre_sort` = 0), 0) AS STRING) AS `Nombre_utilisees`,
  CAST(coalesce(sum(CAST(lignes AS DECIMAL(19, 0))) FILTER (WHERE `Nombre_sort` = 1), 0) AS STRING) AS `Nombre_exclues_0`,
  NULL AS etat_3,
  NULL AS etat_4
FROM lignes_1
GROUP BY GROUPING SETS ((periode), (periode, classe_1))
UNION ALL
SELECT
  1 AS partie,
  periode,
  grouping(classe_1) AS niveau,
  classe_1,
  NULL AS classe_2,
  CAST(coalesce(sum(CAST(lignes AS DECIMAL(19, 0))) FILTER (WHERE `Part_sort` = 0), 0) AS STRING) AS `Part_utilisees`,
  CAST(coalesce(sum(CAST(lignes AS DECIMAL(19, 0))) FILTER (WHERE `Part_sort` = 2), 0) AS STRING) AS `Part_exclues_1`,
  CAST(coalesce(sum(CAST(lignes AS DECIMAL(19, 0))) FILTER (WHERE `Part_sort` = 0 AND `Part_ligne`), 0) AS STRING) AS `Part_valeur`,
  CAST(coalesce(sum(CAST(lignes AS DECIMAL(19, 0))) FILTER (WHERE `Part_sort` = 0), 0) AS STRING) AS `Part_base`
FROM lignes_2
GROUP BY GROUPING SETS ((periode), (periode, classe_1))
UNION ALL
SELECT
  2 AS partie,
  periode,
  grouping(classe_1) * 2 + grouping(classe_2) AS niveau,
  classe_1,
  classe_2,
  CAST(coalesce(sum(CAST(lignes AS DECIMAL(19, 0))) FILTER (WHERE `Somme_sort` = 0), 0) AS STRING) AS `Somme_utilisees`,
  CAST(coalesce(sum(CAST(lignes AS DECIMAL(19, 0))) FILTER (WHERE `Somme_sort` = 2), 0) AS STRING) AS `Somme_exclues_1`,
  CAST(sum(`Somme_ligne`) FILTER (WHERE `Somme_sort` = 0) AS STRING) AS `Somme_valeur`,
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
WITH cellules AS (
    SELECT
      CASE
        WHEN s.`jour` < DATE '2017-01-01' THEN DATE '2016-12-31'
        WHEN s.`jour` < DATE '2017-02-01' THEN DATE '2017-01-01'
        WHEN s.`jour` < DATE '2017-03-01' THEN DATE '2017-02-01'
        WHEN s.`jour` < DATE '2017-04-01' THEN DATE '2017-03-01'
        WHEN s.`jour` < DATE '2017-05-01' THEN DATE '2017-04-01'
        WHEN s.`jour` < DATE '2017-06-01' THEN DATE '2017-05-01'
        WHEN s.`jour` < DATE '2017-07-01' THEN DATE '2017-06-01'
        WHEN s.`jour` < DATE '2017-08-01' THEN DATE '2017-07-01'
        WHEN s.`jour` < DATE '2017-09-01' THEN DATE '2017-08-01'
        WHEN s.`jour` < DATE '2017-10-01' THEN DATE '2017-09-01'
        WHEN s.`jour` < DATE '2017-11-01' THEN DATE '2017-10-01'
        WHEN s.`jour` < DATE '2017-12-01' THEN DATE '2017-11-01'
        WHEN s.`jour` < DATE '2018-01-01' THEN DATE '2017-12-01'
        WHEN s.`jour` < DATE '2018-02-01' THEN DATE '2018-01-01'
        WHEN s.`jour` < DATE '2018-03-01' THEN DATE '2018-02-01'
        WHEN s.`jour` < DATE '2018-04-01' THEN DATE '2018-03-01'
        WHEN s.`jour` < DATE '2018-05-01' THEN DATE '2018-04-01'
        WHEN s.`jour` < DATE '2018-06-01' THEN DATE '2018-05-01'
        WHEN s.`jour` < DATE '2018-07-01' THEN DATE '2018-06-01'
        WHEN s.`jour` < DATE '2018-08-01' THEN DATE '2018-07-01'
        WHEN s.`jour` < DATE '2018-09-01' THEN DATE '2018-08-01'
        WHEN s.`jour` < DATE '2018-10-01' THEN DATE '2018-09-01'
        WHEN s.`jour` < DATE '2018-11-01' THEN DATE '2018-10-01'
        WHEN s.`jour` < DATE '2018-12-01' THEN DATE '2018-11-01'
        WHEN s.`jour` < DATE '2019-01-01' THEN DATE '2018-12-01'
        WHEN s.`jour` < DATE '2019-02-01' THEN DATE '2019-01-01'
        WHEN s.`jour` < DATE '2019-03-01' THEN DATE '2019-02-01'
        WHEN s.`jour` < DATE '2019-04-01' THEN DATE '2019-03-01'
        WHEN s.`jour` < DATE '2019-05-01' THEN DATE '2019-04-01'
        WHEN s.`jour` < DATE '2019-06-01' THEN DATE '2019-05-01'
        WHEN s.`jour` < DATE '2019-07-01' THEN DATE '2019-06-01'
        WHEN s.`jour` < DATE '2019-08-01' THEN DATE '2019-07-01'
        WHEN s.`jour` < DATE '2019-09-01' THEN DATE '2019-08-01'
        WHEN s.`jour` < DATE '2019-10-01' THEN DATE '2019-09-01'
        WHEN s.`jour` < DATE '2019-11-01' THEN DATE '2019-10-01'
        WHEN s.`jour` < DATE '2019-12-01' THEN DATE '2019-11-01'
        WHEN s.`jour` < DATE '2020-01-01' THEN DATE '2019-12-01'
        WHEN s.`jour` >= DATE '2020-01-01' THEN DATE '2020-01-01'
      END AS cle_1,
      s.`site` AS cle_2,
      count(*) AS lignes
    FROM `Demandes` AS s
    GROUP BY 1, 2
),
lignes_1 AS (
  SELECT
    CASE
      WHEN s.`cle_1` IS NULL THEN -1
      WHEN s.`cle_1` < DATE '2017-01-01' THEN -2
      WHEN s.`cle_1` < DATE '2017-02-01' THEN 0
      WHEN s.`cle_1` < DATE '2017-03-01' THEN 1
      WHEN s.`cle_1` < DATE '2017-04-01' THEN 2
      WHEN s.`cle_1` < DATE '2017-05-01' THEN 3
      WHEN s.`cle_1` < DATE '2017-06-01' THEN 4
      WHEN s.`cle_1` < DATE '2017-07-01' THEN 5
      WHEN s.`cle_1` < DATE '2017-08-01' THEN 6
      WHEN s.`cle_1` < DATE '2017-09-01' THEN 7
      WHEN s.`cle_1` < DATE '2017-10-01' THEN 8
      WHEN s.`cle_1` < DATE '2017-11-01' THEN 9
      WHEN s.`cle_1` < DATE '2017-12-01' THEN 10
      WHEN s.`cle_1` < DATE '2018-01-01' THEN 11
      WHEN s.`cle_1` < DATE '2018-02-01' THEN 12
      WHEN s.`cle_1` < DATE '2018-03-01' THEN 13
      WHEN s.`cle_1` < DATE '2018-04-01' THEN 14
      WHEN s.`cle_1` < DATE '2018-05-01' THEN 15
      WHEN s.`cle_1` < DATE '2018-06-01' THEN 16
      WHEN s.`cle_1` < DATE '2018-07-01' THEN 17
      WHEN s.`cle_1` < DATE '2018-08-01' THEN 18
      WHEN s.`cle_1` < DATE '2018-09-01' THEN 19
      WHEN s.`cle_1` < DATE '2018-10-01' THEN 20
      WHEN s.`cle_1` < DATE '2018-11-01' THEN 21
      WHEN s.`cle_1` < DATE '2018-12-01' THEN 22
      WHEN s.`cle_1` < DATE '2019-01-01' THEN 23
      WHEN s.`cle_1` < DATE '2019-02-01' THEN 24
      WHEN s.`cle_1` < DATE '2019-03-01' THEN 25
      WHEN s.`cle_1` < DATE '2019-04-01' THEN 26
      WHEN s.`cle_1` < DATE '2019-05-01' THEN 27
      WHEN s.`cle_1` < DATE '2019-06-01' THEN 28
      WHEN s.`cle_1` < DATE '2019-07-01' THEN 29
      WHEN s.`cle_1` < DATE '2019-08-01' THEN 30
      WHEN s.`cle_1` < DATE '2019-09-01' THEN 31
      WHEN s.`cle_1` < DATE '2019-10-01' THEN 32
      WHEN s.`cle_1` < DATE '2019-11-01' THEN 33
      WHEN s.`cle_1` < DATE '2019-12-01' THEN 34
      WHEN s.`cle_1` < DATE '2020-01-01' THEN 35
      ELSE -2
    END AS periode,
    CASE WHEN s.`cle_2` IN ('S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13', 'S14', 'S15', 'S16', 'S17', 'S18', 'S19', 'S20', 'S21', 'S22', 'S23', 'S24', 'S25', 'S26', 'S27', 'S28', 'S29', 'S30', 'S31', 'S32', 'S33', 'S34', 'S35', 'S36', 'S37', 'S38', 'S39', 'S40', 'S41', 'S42', 'S43', 'S44', 'S45', 'S46', 'S47', 'S48', 'S49', 'S50', 'S51', 'S52', 'S53', 'S54', 'S55', 'S56', 'S57', 'S58', 'S59') THEN s.`cle_2` END AS classe_1,
    s.lignes,
    0 AS `Sites_sort`
  FROM cellules AS s
)
SELECT
  0 AS partie,
  periode,
  grouping(classe_1) AS niveau,
  classe_1,
  CAST(coalesce(sum(CAST(lignes AS DECIMAL(19, 0))) FILTER (WHERE `Sites_sort` = 0), 0) AS STRING) AS `Sites_utilisees`
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
WITH cellules AS (
    SELECT
      CASE
        WHEN s.`jour` < DATE '2017-01-01' THEN DATE '2016-12-31'
        WHEN s.`jour` < DATE '2018-01-01' THEN DATE '2017-01-01'
        WHEN s.`jour` < DATE '2019-01-01' THEN DATE '2018-01-01'
        WHEN s.`jour` < DATE '2020-01-01' THEN DATE '2019-01-01'
        WHEN s.`jour` >= DATE '2020-01-01' THEN DATE '2020-01-01'
      END AS cle_1,
      r1.`région` AS cle_2,
      count(*) AS lignes
    FROM `Demandes` AS s
    LEFT JOIN `Lieux` AS r1 ON r1.`code` = s.`lieu`
    GROUP BY 1, 2
),
lignes_1 AS (
  SELECT
    CASE
      WHEN s.`cle_1` IS NULL THEN -1
      WHEN s.`cle_1` < DATE '2017-01-01' THEN -2
      WHEN s.`cle_1` < DATE '2018-01-01' THEN 0
      WHEN s.`cle_1` < DATE '2019-01-01' THEN 1
      WHEN s.`cle_1` < DATE '2020-01-01' THEN 2
      ELSE -2
    END AS periode,
    CASE WHEN s.`cle_2` IN ('GFC', 'RH', 'PAIE') THEN s.`cle_2` END AS classe_1,
    s.lignes,
    0 AS `Région_sort`
  FROM cellules AS s
)
SELECT
  0 AS partie,
  periode,
  grouping(classe_1) AS niveau,
  classe_1,
  CAST(coalesce(sum(CAST(lignes AS DECIMAL(19, 0))) FILTER (WHERE `Région_sort` = 0), 0) AS STRING) AS `Région_utilisees`
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
    CASE
      WHEN s.`jour` IS NULL THEN -1
      WHEN s.`jour` < DATE '2017-01-01' THEN -2
      WHEN s.`jour` < DATE '2018-01-01' THEN 0
      WHEN s.`jour` < DATE '2019-01-01' THEN 1
      WHEN s.`jour` < DATE '2020-01-01' THEN 2
      ELSE -2
    END AS periode,
    CASE
      WHEN s.`montant` IS NULL THEN 2
      ELSE 0 END AS `Médiane_sort`,
    s.`montant` AS `Médiane_ligne`
  FROM `Demandes` AS s
)
SELECT
  periode,
  0 AS niveau,
  count(*) FILTER (WHERE `Médiane_sort` = 0) AS `Médiane_utilisees`,
  count(*) FILTER (WHERE `Médiane_sort` = 2) AS `Médiane_exclues_1`,
  get(sort_array(collect_list(`Médiane_ligne`) FILTER (WHERE `Médiane_sort` = 0 AND periode >= 0)), CAST(greatest((count(*) FILTER (WHERE `Médiane_sort` = 0 AND periode >= 0) * 1 + 2 - 1) DIV 2, 1) AS INT) - 1) AS `Médiane_valeur`
FROM lignes
GROUP BY periode
ORDER BY periode, niveau;
