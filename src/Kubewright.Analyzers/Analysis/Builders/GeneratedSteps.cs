using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>The methods that are generated for the fields of Kubernetes' types: their parameters say what each of them does.</summary>
internal static class GeneratedSteps
{
    /// <summary>Reads a call; false where it is not understood.</summary>
    public static bool Apply(ChainReader reader, TracedNode node, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var isOfFields = method.IsExtensionMethod && (method.ContainingType.Name == "FieldMethods" || method.Parameters is [{ Name: "part" }, ..]);
        if (!isOfFields)
        {
            return false;
        }

        var field = FieldNames.Of(method.Name);
        var arguments = call.Arguments.Where(argument => argument.Parameter?.Ordinal > 0).OrderBy(argument => argument.Parameter!.Ordinal).ToList();
        switch (arguments)
        {
            // Appends an item, or configures the object of the field.
            case [{ Parameter: { Name: "configure" } parameter } only]:
                TakeAlternativesOut(node, method.Parameters[0].Type.Name, field);
                var part = parameter.IsOptional ? node.Object(field, call.Syntax) : Append(node.List(field, call.Syntax), call.Syntax);
                reader.Configure(part, only.ArgumentKind == ArgumentKind.DefaultValue ? null : only.Value);
                return true;
            // The item of a key.
            case [{ Parameter.Name: var key } first, { Parameter.Name: "configure" } second]:
                if (ChainValues.Read(first.Value) is not { } value)
                {
                    return false;
                }

                reader.Configure(node.List(field, call.Syntax).Item(key, value, call.Syntax), second.Value);
                return true;
            case [{ Parameter.Name: "key" } first, { Parameter.Name: "value" } second]:
                if (ChainValues.TextOf(first.Value) is not { } name)
                {
                    return false;
                }

                node.Object(field, call.Syntax).Set(name, ChainValues.ReadEntry(first.Value, second.Value));
                return true;
            case [{ Parameter.Name: "value" or "values" } only]:
                node.Set(field, ChainValues.Read(only.Value));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Of some types only one field is taken: the library takes the others out.</summary>
    private static void TakeAlternativesOut(TracedNode node, string type, string field)
    {
        if (type is "Probe" or "LifecycleHandler" && field is "exec" or "httpGet" or "tcpSocket" or "grpc" or "sleep")
        {
            node.Fields.RemoveAll(one => one.Key != field && one.Key is "exec" or "httpGet" or "tcpSocket" or "grpc" or "sleep");
        }
        else if (type is "Volume" or "EnvVarSource")
        {
            node.Fields.RemoveAll(one => one.Key != field && one.Key != "name");
        }
    }

    private static TracedNode Append(TracedNode list, SyntaxNode by)
    {
        var item = new TracedNode(by);
        list.Items.Add(item);
        return item;
    }
}
