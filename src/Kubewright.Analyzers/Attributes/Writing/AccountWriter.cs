namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes the ServiceAccount of a class and the Role that says what it may do.</summary>
internal sealed class AccountWriter(NodeWriter nodes, DescribedClass described)
{
    private const string Rbac = "rbac.authorization.k8s.io";

    private readonly MetadataWriter _metadata = new(nodes, described);

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
    private DescribedValue? NameOfAccount =>
        described.Workload.Text("ServiceAccount") ?? (described.Only("ServiceAccount") is { } own ? described.NameOf(own) : null);

    private void WriteAccount(DescribedAttribute account) => nodes.Object(account, () =>
    {
        WriteHead("v1", "ServiceAccount", described.NameOf(account));
        nodes.Field("automountServiceAccountToken", account.Boolean("AutomountToken"));
    });

    private void WriteRole(DescribedValue name, DescribedAttribute first) => nodes.Object(first, () =>
    {
        WriteHead(Rbac + "/v1", "Role", name);
        nodes.List("rules", described.Of("RoleRule"), rule => nodes.Object(rule, () =>
        {
            nodes.Texts("apiGroups", [rule.AnyText("ApiGroup") ?? DescribedValue.Unsaid("")]);
            nodes.Texts("resources", Parts(rule.AnyText("Resources")));
            nodes.Texts("resourceNames", rule.Texts("ResourceNames"));
            nodes.Texts("verbs", rule.Texts("Verbs"));
        }));
    });

    private void WriteBinding(DescribedValue name, DescribedAttribute first) => nodes.Object(first, () =>
    {
        WriteHead(Rbac + "/v1", "RoleBinding", name);
        nodes.Object("roleRef", () =>
        {
            nodes.Field("apiGroup", Rbac);
            nodes.Field("kind", "Role");
            nodes.Field("name", name);
        });
        nodes.List("subjects", [name], subject => nodes.Object(() =>
        {
            nodes.Field("kind", "ServiceAccount");
            nodes.Field("name", subject);
            nodes.Field("namespace", described.Workload.Text("Namespace"));
        }));
    });

    private void WriteHead(string apiVersion, string kind, DescribedValue name)
    {
        nodes.Field("apiVersion", apiVersion);
        nodes.Field("kind", kind);
        _metadata.Write(name, kind);
    }

    private static List<DescribedValue> Parts(DescribedValue? text) =>
        text is null ? [] : [.. text.Text.Split(',').Select(part => text with { Text = part.Trim() })];
}
