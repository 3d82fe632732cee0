using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Listening;

/// <summary>An address that code listens on or asks for.</summary>
/// <param name="Address">The address.</param>
/// <param name="Call">The call, as a message shows it: <c>ListenAnyIP</c>, <c>app.Run</c>.</param>
/// <param name="Place">Where it is called.</param>
public sealed record CodeAddress(ListeningAddress Address, string Call, SourceSpan Place)
{
    /// <summary>The versions of HTTP that the call chooses for it; null where it chooses none.</summary>
    public HttpVersions? Versions { get; init; }

    /// <summary>
    /// The whole URL, or several with semicolons between, where variables or settings decide it; null where <see cref="Address"/> is written.
    /// </summary>
    public CodeValue? Value { get; init; }
}
