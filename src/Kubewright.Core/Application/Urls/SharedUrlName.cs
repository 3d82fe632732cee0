using Kubewright.Core.Application.Settings;

namespace Kubewright.Core.Application.Urls;

/// <summary>
/// Decides by a setting's name that its URL is given away, to browsers and in mails, or is the application's own: then <c>localhost</c> in it is a
/// developer's, and nothing in the pod connects to it.
/// </summary>
internal static class SharedUrlName
{
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "self", "client", "clients", "root", "frontend", "front", "angular", "vue", "react", "spa", "app", "webapp", "website", "site", "portal", "storefront",
            "mobile", "ui", "dashboard",
        "console", "home", "homepage", "page", "link", "links", "success", "cancel", "return", "confirm", "confirmation", "reset", "verify", "verification",
            "unsubscribe", "invite",
        "invitation", "share", "login", "register", "domain", "dev", "pic", "picture", "docs", "swagger", "openapi", "external", "public",
    };

    /// <summary>Words that say that it is a URL and not whose.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "base", "url", "uri", "address", "server", "host" };

    /// <summary>Sections that are about the application itself, so that a plain URL in them is its own.</summary>
    private static readonly HashSet<string> OwnSections = new(StringComparer.Ordinal)
    {
        "", "app", "appsettings", "appconfig", "appoptions", "application", "applicationsettings", "site", "sitesettings", "website", "web", "general",
            "generalsettings", "settings", "host",
        "client", "self", "spa", "frontend", "ui", "portal", "swagger", "openapi", "angular", "react",
    };

    /// <summary>Whether a setting's name says so.</summary>
    public static bool Is(string name)
    {
        var segments = SettingKey.OfVariable(name).Split(':');
        var words = WordsOf(segments[segments.Length - 1]);
        return !words.Contains("api")
            && (words.Exists(Shared.Contains)
                || (words.TrueForAll(Plain.Contains) && OwnSections.Contains(segments.Length < 2 ? "" : ImageName.Normalize(segments[segments.Length - 2]))));
    }

    /// <summary>The words of <c>WebAppUrl</c>, <c>WEB_APP_URL</c>, <c>WebUI</c>.</summary>
    private static List<string> WordsOf(string segment)
    {
        var words = new List<string>();
        for (var start = 0; start < segment.Length;)
        {
            var end = start + 1;
            while (end < segment.Length && char.IsLetterOrDigit(segment[end])
                && !(char.IsUpper(segment[end]) && (char.IsLower(segment[end - 1]) || (end + 1 < segment.Length && char.IsLower(segment[end + 1])))))
            {
                end++;
            }

            if (char.IsLetterOrDigit(segment[start]))
            {
                words.Add(segment.Substring(start, end - start).ToLowerInvariant());
            }

            start = end;
        }

        return words;
    }
}
