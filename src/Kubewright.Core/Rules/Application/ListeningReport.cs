using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>How the rules of this family say where an application listens, and by what evidence.</summary>
internal static class ListeningReport
{
    /// <summary>Whether the application listens on a port, on any address.</summary>
    public static bool ListensOn(this RunningApplication running, long port) => running.Listening.Endpoints.Any(endpoint => endpoint.Port == port);

    /// <summary>Whether the application listens on a port, or something in it that is not the web server may.</summary>
    public static bool MayListenOn(this RunningApplication running, long port) => running.Listening.MayBeMore || running.ListensOn(port);

    /// <summary>Whether a port is listened on by the pod itself only.</summary>
    public static bool ListensOnLoopbackOnly(this RunningApplication running, long port) =>
        running.ListensOn(port) && running.Listening.Endpoints.All(endpoint => endpoint.Port != port || endpoint.IsLoopbackOnly);

    /// <summary><c>Shop.Orders listens on 8080 (image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 5)</c>.</summary>
    public static string Sentence(this RunningApplication running) =>
        $"{running.Application} listens on {string.Join(" and ", running.Listening.Endpoints.Select(Describe))}"
        + (running.Listening.UnreadArgument is { } key ? $"; its code does not read '--{key}', because its builder is not given the command line" : "")
        + (running.Assumption is { } reason ? $" (it runs here: {reason})" : "");

    /// <summary>How loud a finding is that holds only where the application runs in this container: what is assumed is not a proof.</summary>
    public static Severity? SeverityLimit(this RunningApplication running) => running.IsAssumed ? Severity.Warning : null;

    /// <summary>The places of the evidence.</summary>
    public static ImmutableArray<RelatedPlace> Evidence(this RunningApplication running) =>
    [
        .. running.Listening.Endpoints
            .Where(endpoint => endpoint.Place is not null)
            .Select(endpoint => new RelatedPlace(endpoint.Place!.Value, $"{running.Application} listens on {endpoint.Port} by this")),
    ];

    /// <summary>The change of a written number to the only port that can be reached; null where several can.</summary>
    public static Fix? FixTo(this RunningApplication running, YamlNode written) =>
        running.OnlyPort() is { } port ? Fix.ChangeValue(written, port.ToString(CultureInfo.InvariantCulture), FixSafety.Unsafe) : null;

    /// <summary>The only port that can be reached; null where several can.</summary>
    public static int? OnlyPort(this RunningApplication running)
    {
        var ports = running.Listening.Endpoints.Where(endpoint => !endpoint.IsLoopbackOnly).Select(endpoint => endpoint.Port).Distinct().ToList();
        return ports.Count == 1 ? ports[0] : null;
    }

    private static string Describe(ListeningEndpoint endpoint)
    {
        var place = endpoint.Place is { } span && !endpoint.Evidence.Contains(span.File.Name) ? $", {span.File.Name} line {span.StartPosition.Line + 1}"
            : endpoint.Place is { } named ? $" line {named.StartPosition.Line + 1}"
            : "";
        return $"{endpoint.Port} ({endpoint.Evidence}{place})";
    }
}
