using System.Text.RegularExpressions;

namespace Kubewright.Core.Rules.Settings;

/// <summary>
/// Environments by name: the directory of a kustomization or a chart, or its last parts, and for a chart the name of its values file, such as
/// <c>overlays/prod</c>, <c>prod</c> or <c>values-prod.yaml</c>. <c>*</c> is anything within a part.
/// </summary>
public sealed class EnvironmentPattern
{
    private readonly Regex _form;

    /// <param name="text">The pattern.</param>
    public EnvironmentPattern(string text) =>
        _form = new Regex($"(^|[/ ]){Regex.Escape(text.Trim('/')).Replace(@"\*", "[^/]*")}$", RegexOptions.CultureInvariant);

    /// <summary>Whether an environment is one of them.</summary>
    /// <param name="name">Its name, as findings give it.</param>
    public bool Matches(string name) => _form.IsMatch(name.TrimEnd('/'));
}
