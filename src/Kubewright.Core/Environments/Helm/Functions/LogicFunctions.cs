using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Conditions, defaults, types.</summary>
internal static class LogicFunctions
{
    private static readonly GoType Any = GoType.Any;
    private static readonly GoType Text = GoType.String;

    public static void AddTo(FunctionTable table)
    {
        // These two are evaluated by the language itself, which stops at the first argument that decides.
        table.Add("and", [GoFunction.Reflected], GoFunction.Reflected, call => call[0]);
        table.Add("or", [GoFunction.Reflected], GoFunction.Reflected, call => call[0]);
        table.Add("not", [GoFunction.Reflected], call => GoBool.Of(!call[0].IsTrue));
        table.Add("default", [Any], Any, call => call.Count > 1 && !call[1].IsEmpty ? call[1] : call[0]);
        table.Add("empty", [Any], call => GoBool.Of(call[0].IsEmpty));
        table.Add("coalesce", [], Any, call => call.Rest(0).FirstOrDefault(value => !value.IsEmpty) ?? GoNil.Value);
        table.Add("all", [], Any, call => GoBool.Of(call.Rest(0).All(value => !value.IsEmpty)));
        table.Add("any", [], Any, call => GoBool.Of(call.Rest(0).Any(value => !value.IsEmpty)));
        table.Add("ternary", [Any, Any, GoType.Bool], call => call[2].IsTrue ? call[0] : call[1]);
        table.Add("typeOf", [Any], call => new GoString(call[0].Type.Name));
        table.Add("typeIs", [Text, Any], call => GoBool.Of(call.String(0) == call[1].Type.Name));
        table.Add("typeIsLike", [Text, Any], call => GoBool.Of(call.String(0) == call[1].Type.Name || "*" + call.String(0) == call[1].Type.Name));
        table.Add("kindOf", [Any], call => new GoString(call[0].Type.KindName));
        table.Add("kindIs", [Text, Any], call => GoBool.Of(call.String(0) == call[1].Type.KindName));
        table.Add("deepEqual", [Any, Any], call => GoBool.Of(GoValues.DeepEqual(call[0], call[1])));
        table.Add("call", [GoFunction.Reflected], GoFunction.Reflected, call => throw new GoErrorException(
            call[0] is GoNil ? "call of nil" : $"non-function {Formats.GoPrinter.Text(call[0])} of type {call[0].Type}"));
    }
}
