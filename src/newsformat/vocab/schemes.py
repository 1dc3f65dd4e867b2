"""The aliases of IPTC's standard catalog for G2, with the addresses of the schemes that they stand for.

From catalog.IPTC-G2-Standards_41.xml (IPTC, https://iptc.org/std/catalog/, CC BY 4.0).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

STANDARD_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
"""The address of the catalog (version 41); it is named, never fetched."""

_NEWSCODES = "http://cv.iptc.org/newscodes/"
# The alias, and the name in the address where it is another.
_OF_IPTC = (
    "acdc:audiocodec altidrole aoprop:aoproperty app:application aspfacet:asportfacet aspfacetvalue:asportfacetvalue "
    "authoritystatus catinat:catinature chprop:characteristicsproperty cinat:cinature ciprol:contactinfopartrole "
    "colin:colourindicator colsp:colorspace conf:confidence cpnat:cpnature cpprole:contentprodpartyrole "
    "cptnoterole:conceptnoterole crel:conceptrelation ctech:commtech ctrol:contributorrole cwarn:contentwarning "
    "digsrctype:digitalsourcetype dimensionunit drol:descriptionrole dummy ecirol:eventcontactinforole "
    "edconf:eventdateconfirm encd:encoding entityprop:entityproperty eocstat:eventoccurstatus "
    "eorol:eventorganiserrole eprol:eventparticipantrole eregrol:eventregrole erol:edrole "
    "fisymtype:financialinstrumentsymboltype frmt:format gen:generic genre hashscope hashtype "
    "hatarget:hopactiontarget hopaction howextr:howextracted howpr:howpresent ikos imgregrole:imageregionrole "
    "imgregtype:imageregiontype impt:importance irel:itemrelation irep:itemrepresentation isrol:infosourcerole "
    "ivqu:videoqualifier lbtyp:labeltype loctyp:location loutorient:layoutorientation lrol:languagerole "
    "medtop:mediatopic medtype:mediatype1 mtyp:mediatype ncostat:newscoveragestatus ninat:ninature nityp:newsitemtype "
    "nmsig:newsmsgsignal not:notation nprod:newsproduct nprov:newsprovider nprt:namepart nrol:namerole "
    "oito:ofinterestto pgrmod:pkggroupmode plinat:plinature prio:priority prodgenre:productgenre prop:property "
    "prov:provider pst1:status1 rcalctype rel:relevance riaspect rightsprop:rightsproperty riscope rnd:rendition "
    "role1 rscaleunit rtype:ratertype scn:scene sev:severity sig:signal sov:videoscaling squ:subjectqualifier "
    "stat:pubstatusg2 subj:subjectcode timeunit tone tpctyp:topictype trustindicator urgy:urgency "
    "useracttype:useractiontype valfmt:valueformat vcdc:videocodec videodef:videodefinition why:whypresent "
    "wldreg:worldregion"
)
_OTHERS = {
    "cptdefrole": f"{_NEWSCODES}conceptdefinitionrole",  # these two have no slash there
    "ednoterole": f"{_NEWSCODES}ednoterole",
    "a1312cat": "http://cvx.iptc.org/anpa1312-category/",
    "a1312prio": "http://cvx.iptc.org/anpa1312-priority/",
    "a1312svc": "http://cvx.iptc.org/anpa1312-servicelevel/",
    "a1312vers": "http://cvx.iptc.org/anpa1312-version/",
    "bcp47": "http://cvx.iptc.org/bcp47/",
    "cusip": "http://cvx.iptc.org/cusip/",
    "dbpedia": "http://dbpedia.org/resource/",
    "figi": "http://cvx.iptc.org/figi/",
    "freebase": "http://www.freebase.com",
    "geonames": "http://sws.geonames.org/",
    "geonameshttps": "https://sws.geonames.org/",
    "gics": "http://cvx.iptc.org/gics/",
    "googletopicsv1": "http://cvx.iptc.org/googletopicsv1/",
    "googletopicsv2": "http://cvx.iptc.org/googletopicsv2/",
    "iabadproduct10": "http://cvx.iptc.org/iabadproduct10/",
    "iabadproduct20": "http://cvx.iptc.org/iabadproduct20/",
    "iabaudience10": "http://cvx.iptc.org/iabaudience10/",
    "iabcontent20": "http://cvx.iptc.org/iabcontent20/",
    "iabcontent21": "http://cvx.iptc.org/iabcontent21/",
    "iabcontent22": "http://cvx.iptc.org/iabcontent22/",
    "iabcontent30": "http://cvx.iptc.org/iabcontent30/",
    "isin": "http://cvx.iptc.org/isin/",
    "iso3166-1a2": "http://cvx.iptc.org/iso3166-1a2/",
    "iso3166-1a3": "http://cvx.iptc.org/iso3166-1a3/",
    "iso3166-2": "http://cvx.iptc.org/iso3166-2/",
    "iso4217a": "http://cvx.iptc.org/iso4217a/",
    "iso4217n": "http://cvx.iptc.org/iso4217n/",
    "mb-artist": "http://musicbrainz.org/artist/",
    "mb-label": "http://musicbrainz.org/label/",
    "mb-recording": "http://musicbrainz.org/recording/",
    "mb-release": "http://musicbrainz.org/release/",
    "mb-releasegroup": "http://musicbrainz.org/release-group/",
    "mb-work": "http://musicbrainz.org/work/",
    "mic": "http://cvx.iptc.org/iso10383-mic/",
    "parasport": "http://cvx.iptc.org/parasport/",
    "plus": "http://ns.useplus.org/ldf/vocab/",
    "secst": "http://cvx.iptc.org/secst/",
    "sedol": "http://cvx.iptc.org/sedol/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "ticker": "http://cvx.iptc.org/ticker/",
    "tidm": "http://cvx.iptc.org/tidm/",
    "wikidata": "http://www.wikidata.org/entity/",
}


def _of_iptc(row: str) -> tuple[str, str]:
    alias, _, name = row.partition(":")
    return alias, f"{_NEWSCODES}{name or alias}/"


SCHEMES: Mapping[str, str] = MappingProxyType(dict(map(_of_iptc, _OF_IPTC.split())) | _OTHERS)
"""The address of a scheme by its alias."""
_ALIASES = {address: alias for alias, address in SCHEMES.items()}


def uri_of(qcode: str) -> str | None:
    """The URI of a code whose alias the standard catalog has: `medtop:01000000` -> `http://cv.iptc.org/…/01000000`."""
    alias, _, code = qcode.partition(":")
    return SCHEMES[alias] + code if code and alias in SCHEMES else None


def alias_of(scheme: str) -> str | None:
    """The alias that the standard catalog gives to the address of a scheme, `https` or not."""
    return _ALIASES.get(scheme.replace("https:", "http:", 1)) or _ALIASES.get(scheme)


def qcode_of(uri: str) -> str | None:
    """The qcode of a URI in a scheme of the standard catalog."""
    scheme, slash, code = uri.rpartition("/")
    alias = alias_of(scheme + slash)
    return f"{alias}:{code}" if alias and code else None


def scheme_of(uri: str) -> str:
    """The address of the scheme that a URI may be in, whichever that is: up to the last character that ends one."""
    return uri[: max(map(uri.rfind, "/#:=")) + 1]
