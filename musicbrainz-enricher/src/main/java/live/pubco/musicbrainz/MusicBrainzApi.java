package live.pubco.musicbrainz;

import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import live.pubco.phase.http.AnswerLimit;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the MusicBrainz web service, version 2, that is asked. */
@RegisterProvider(AnswerLimit.class)
@RegisterRestClient(configKey = "musicbrainz")
@ClientQueryParam(name = "fmt", value = "json")
@Produces(MediaType.APPLICATION_JSON)
interface MusicBrainzApi {

    @GET
    @Path("/recording")
    Uni<Wire.RecordingPage> searchRecordings(
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
            @QueryParam("query") String query,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    @GET
    @Path("/work")
    Uni<Wire.WorkPage> searchWorks(
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
            @QueryParam("query") String query,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    @GET
    @Path("/artist")
    Uni<Wire.ArtistPage> searchArtists(
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
            @QueryParam("query") String query,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    @GET
    @Path("/url")
    Uni<Wire.UrlPage> searchUrls(
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
            @QueryParam("query") String query,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    @GET
    @Path("/isrc/{isrc}")
    Uni<Wire.IsrcAnswer> isrc(
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
            @PathParam("isrc") String isrc,
            @QueryParam("inc") String inc);

    @GET
    @Path("/recording/{mbid}")
    Uni<Wire.Recording> recording(
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
            @PathParam("mbid") String mbid,
            @QueryParam("inc") String inc);

    @GET
    @Path("/artist/{mbid}")
    Uni<Wire.Artist> artist(
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
            @PathParam("mbid") String mbid,
            @QueryParam("inc") String inc);
}
