using System.Globalization;
using Kubewright.Core.Application;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>The redirect to HTTPS that an application answers every request by, as far as it knows the port.</summary>
/// <param name="Port">The port that it redirects to.</param>
/// <param name="Source">What gives the port, as a message shows it.</param>
/// <param name="Place">The call that makes the redirects.</param>
/// <param name="PortPlace">Where the port is written; null where it is written nowhere in scope.</param>
internal sealed record HttpsRedirect(int Port, string Source, SourceSpan Place, SourceSpan? PortPlace)
{
    /// <summary>
    /// The redirect where it runs; null where it makes none or where that is not known. The port is that of the options, else <c>https_port</c> of the
    /// configuration (src/Middleware/HttpsPolicy/src/HttpsRedirectionMiddleware.cs); without any it passes requests on.
    /// </summary>
    public static HttpsRedirect? Of(RunningApplication running)
    {
        if (running.Application.Listening.HttpsRedirection is not { } place
            || running.Configuration is not { IsKnown: true } configuration
            || string.Equals(configuration.EnvironmentName, "Development", StringComparison.OrdinalIgnoreCase)
            || configuration["https_port"] is not { Text: { } text } value
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return null;
        }

        return new HttpsRedirect(port, value.Source, place, value.Place);
    }
}
