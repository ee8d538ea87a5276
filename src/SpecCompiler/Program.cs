using Reelwire.SpecCompiler.Commands;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
