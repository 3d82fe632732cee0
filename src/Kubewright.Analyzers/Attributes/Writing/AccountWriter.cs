namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes the ServiceAccount of a class and the Role that says what it may do.</summary>
internal sealed class AccountWriter(TracedJsonWriter json, DescribedClass described)
{
    private const string Rbac = "rbac.authorization.k8s.io";

    private readonly MetadataWriter _metadata = new(json, described);

    /// <summary>What writes each object; none where the class describes no account.</summary>
    public IEnumerable<Action> Objects
    {
        get
        {
            var rules = described.Of("RoleRule");
            if (described.Only("ServiceAccount") is { } own)
            {
                yield return () => WriteAccount(own);
            }

            if (!rules.IsEmpty && NameOfAccount is { } account)
            {
                yield return () => WriteRole(account, rules[0]);
                yield return () => WriteBinding(account, rules[0]);
            }
        }
    }

    /// <summary>The account that the pods run as: the class's own, or the one that the workload names.</summary>
    private TracedValue? NameOfAccount =>
        described.Workload.Text("ServiceAccount") ?? (described.Only("ServiceAccount") is { } own ? described.NameOf(own) : null);

    private void WriteAccount(DescribedAttribute account) => json.Object(account, () =>
    {
        WriteHead("v1", "ServiceAccount", described.NameOf(account));
        json.Field("automountServiceAccountToken", account.Boolean("AutomountToken"));
    });

    private void WriteRole(TracedValue name, DescribedAttribute first) => json.Object(first, () =>
    {
        WriteHead(Rbac + "/v1", "Role", name);
        json.List("rules", described.Of("RoleRule"), rule => json.Object(rule, () =>
        {
            json.Texts("apiGroups", [rule.AnyText("ApiGroup") ?? TracedValue.Unsaid("")]);
            json.Texts("resources", Parts(rule.AnyText("Resources")));
            json.Texts("resourceNames", rule.Texts("ResourceNames"));
            json.Texts("verbs", rule.Texts("Verbs"));
        }));
    });

    private void WriteBinding(TracedValue name, DescribedAttribute first) => json.Object(first, () =>
    {
        WriteHead(Rbac + "/v1", "RoleBinding", name);
        json.Object("roleRef", () =>
        {
            json.Field("apiGroup", Rbac);
            json.Field("kind", "Role");
            json.Field("name", name);
        });
        json.List("subjects", [name], subject => json.Object(() =>
        {
            json.Field("kind", "ServiceAccount");
            json.Field("name", subject);
            json.Field("namespace", described.Workload.Text("Namespace"));
        }));
    });

    private void WriteHead(string apiVersion, string kind, TracedValue name)
    {
        json.Field("apiVersion", apiVersion);
        json.Field("kind", kind);
        _metadata.Write(name, kind);
    }

    private static List<TracedValue> Parts(TracedValue? text) =>
        text is null ? [] : [.. text.Text.Split(',').Select(part => text with { Text = part.Trim() })];
}
