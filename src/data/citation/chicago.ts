/** The reference list of the Chicago Manual of Style's author-date system, as far as our kinds of items need it, in CSL. */
export const CHICAGO = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" demote-non-dropping-particle="display-and-sort" page-range-format="chicago" default-locale="en-US">
  <info><title>Chicago author-date, for One Bad Lesson</title><id>one-bad-lesson-chicago</id><updated>2026-11-28T00:00:00+00:00</updated></info>
  <macro name="author">
    <names variable="author">
      <name and="text" delimiter=", " delimiter-precedes-last="always" name-as-sort-order="first" sort-separator=", "/>
    </names>
  </macro>
  <macro name="date"><date variable="issued"><date-part name="year"/></date></macro>
  <macro name="day"><date variable="issued" delimiter=" "><date-part name="month"/><date-part name="day"/></date></macro>
  <citation><layout prefix="(" suffix=")" delimiter="; "><names variable="author"><name form="short"/></names><text macro="date" prefix=" "/></layout></citation>
  <bibliography et-al-min="11" et-al-use-first="7">
    <layout suffix=".">
      <group delimiter=". ">
        <choose>
          <if variable="author">
            <text macro="author"/>
            <text macro="date"/>
            <text variable="title" quotes="true"/>
          </if>
          <else>
            <text variable="title" quotes="true"/>
            <text macro="date"/>
          </else>
        </choose>
        <choose>
          <if type="article-journal">
            <group delimiter=": ">
              <group delimiter=" "><text variable="container-title" font-style="italic"/><text variable="volume"/></group>
              <text variable="page"/>
            </group>
          </if>
          <else-if type="paper-conference">
            <group delimiter=", ">
              <text variable="container-title" font-style="italic"/>
              <group delimiter=":"><group delimiter=" "><text variable="collection-title"/><text variable="volume"/></group><text variable="page"/></group>
            </group>
          </else-if>
          <else-if type="post-weblog article-newspaper" match="any">
            <group delimiter=", "><text variable="container-title" font-style="italic"/><text macro="day"/></group>
          </else-if>
          <else-if type="webpage"><text macro="day"/></else-if>
          <else>
            <group delimiter=", "><text variable="genre"/><group delimiter=", "><text variable="publisher"/><text variable="number"/></group></group>
          </else>
        </choose>
        <choose>
          <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
          <else><text variable="URL"/></else>
        </choose>
      </group>
    </layout>
  </bibliography>
</style>`;
