using Kubewright.Tool;
using Kubewright.Tool.Commands;

using var terminal = Terminal.OfProcess();
return KubewrightCommand.Run(args, terminal);
