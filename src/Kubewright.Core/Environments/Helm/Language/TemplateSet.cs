namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>
/// The templates that can be called by name. All charts of a release share one set; each <c>tpl</c> works on a set of its own that
/// is on its caller's.
/// </summary>
internal sealed class TemplateSet(TemplateSet? parent = null)
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);

    /// <summary>The template of a name; null where there is none.</summary>
    public Template? Find(string name)
    {
        for (var set = this; set is not null; set = set.Parent)
        {
            if (set._templates.TryGetValue(name, out var template))
            {
                return template;
            }
        }

        return null;
    }

    private TemplateSet? Parent { get; } = parent;

    /// <summary>Adds templates; a later one replaces an earlier one of its name, unless it is empty.</summary>
    public void Add(IEnumerable<Template> templates)
    {
        foreach (var template in templates)
        {
            if (!template.IsEmpty || Find(template.Name) is null)
            {
                _templates[template.Name] = template;
            }
        }
    }
}
