using Kubewright.Core.Text;

namespace Kubewright.Core.Settings;

/// <summary>Something in the settings that cannot be understood; what it says does not hold.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Message">One sentence without a full stop.</param>
public sealed record SettingProblem(SourceSpan Span, string Message);
