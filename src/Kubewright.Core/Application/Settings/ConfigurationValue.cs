using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Settings;

/// <summary>A configuration value and where it comes from.</summary>
/// <param name="Text">The value; null where it is set to something that is not known here.</param>
/// <param name="Source">What gives it, as a message shows it: <c>ASPNETCORE_URLS of container 'api'</c>.</param>
/// <param name="Place">Where it is written; null where it is written nowhere in scope.</param>
public sealed record ConfigurationValue(string? Text, string Source, SourceSpan? Place);
